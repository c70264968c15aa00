import { describe, expect, it } from 'vitest'
import { actors, caseAfter, historyTo, stallPermit } from '#testing/fixtures/index.ts'
import { compileCalendar, nationalCalendar, nextCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { changeCalendar } from './change-calendar.ts'
import { clocksOf, runningDueOn } from './clocks.ts'
import { evolve } from './evolve.ts'

const by = { ...actors.clerk, role: 'centre-manager' as const }
const closing = (...days: string[]) =>
  compileCalendar(
    nextCalendar(
      nationalCalendar,
      { level: 'centre', days: days.map((on) => ({ on, works: false, why: '停业', whyEn: 'closed' })) },
      'closed',
    ),
  )
const under = caseAfter(historyTo('in-review'))
const dueOn = clocksOf(under, stallPermit, nationalCalendar).promised?.dueOn ?? ''
const change = (after: typeof nationalCalendar, at: string, state = under, item: ServiceItem = stallPermit) =>
  changeCalendar(state, item, { before: nationalCalendar, after }, { at, by }).event

describe('another calendar', () => {
  const closed = closing(dueOn)

  it('moves the clocks that run past the day, says so, and holds from then on', () => {
    const event = change(closed, `${dueOn}T01:00:00.000Z`)
    expect(event?.moved.map(({ clock, from }) => [clock, from])).toContainEqual(['promised', dueOn])
    if (!event) return
    const after = evolve(under, { event, at: `${dueOn}T01:00:00.000Z`, version: 99, serial: null })
    expect(after).toMatchObject({ calendarVersion: 'closed', status: under.status })
    const moved = event.moved.find(({ clock }) => clock === 'promised')
    expect(runningDueOn(clocksOf(after, stallPermit, closed))).toBe(moved?.to)
    expect(moved?.to).not.toBe(dueOn)
  })

  it('moves the pin of a case none of whose clocks it reaches', () => {
    expect(change(closing('2008-12-24'), `${dueOn}T01:00:00.000Z`)).toMatchObject({
      calendarVersion: 'closed',
      moved: [],
    })
  })

  it('makes no late case one in time, even where it reached back', () => {
    expect(change(closed, '2008-12-01T01:00:00.000Z')).toBeNull()
  })

  it('makes no limit of hours longer that has run out today', () => {
    const inHours: ServiceItem = { ...stallPermit, promised: { value: 2, unit: 'hour', anchor: 'acceptance' } }
    const { dueOn: on = '', dueTime = '' } = clocksOf(under, inHours, nationalCalendar).promised ?? {}
    const hour = Number(dueTime.slice(0, 2)) - 8
    const at = (hours: number) => `${on}T${String(hours).padStart(2, '0')}:59:59.000Z`
    expect(change(closing(on), at(hour + 1), under, inHours)).toBeNull()
    expect(change(closing(on), at(hour - 1), under, inHours)).not.toBeNull()
  })

  it('leaves drafts and closed cases alone, and what has it already', () => {
    for (const status of ['draft', 'withdrawn', 'delivered'] as const)
      expect(change(closed, '2008-02-01T01:00:00.000Z', caseAfter(historyTo(status)))).toBeNull()
    expect(change(nationalCalendar, '2008-02-01T01:00:00.000Z')).toBeNull()
  })
})
