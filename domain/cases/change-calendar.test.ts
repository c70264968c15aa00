import { describe, expect, it } from 'vitest'
import { actors, caseAfter, historyTo, stallPermit } from '#testing/fixtures/index.ts'
import { compileCalendar, nationalCalendar, nextCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { changeCalendar, isToldOfRecount, runsUntil } from './change-calendar.ts'
import { ledgerOf } from './clock-ledger.ts'
import { clocksOf, runningDueOn } from './clocks.ts'
import { checkClock } from './commitment.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { statuses } from './status.ts'

const promiseTerms = { basis: '国办发〔2020〕42号', promised: '符合条件', promisedEn: 'met', confidence: 'K' as const }
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

  it('leaves drafts alone, closed cases of which nothing runs, and what has it already', () => {
    for (const status of ['draft', 'withdrawn'] as const)
      expect(change(closed, '2008-02-01T01:00:00.000Z', caseAfter(historyTo(status)))).toBeNull()
    expect(change(nationalCalendar, '2008-02-01T01:00:00.000Z')).toBeNull()
  })
})

describe('another calendar, once a case is closed,', () => {
  const delivered = historyTo('delivered')
  const right = { from: '2008-02-27', at: '2008-02-20T01:00:00.000Z' }

  it('moves the right to object to publication while it may be made use of, and nobody is told unless it ends sooner', () => {
    const event = change(closing(right.from), right.at, caseAfter(delivered))
    expect(event?.moved).toEqual([{ clock: 'objection-right', from: right.from, to: '2008-02-28' }])
    expect(isToldOfRecount(event?.moved ?? [])).toBe(false)
    expect(isToldOfRecount([{ clock: 'objection-right', from: '2008-02-28', to: right.from }])).toBe(true)
    expect(change(closing('2008-03-03'), '2008-02-28T01:00:00.000Z', caseAfter(delivered))).toBeNull()
  })

  it.each<[string, CaseEvent[], string]>([
    [
      'objection',
      [{ by: actors.applicant, type: 'PublicationObjected', ground: 'privacy', reason: 'mine', on: '2008-02-04' }],
      '2008-03-10',
    ],
    ['revocation', [{ by: actors.head, type: 'FalsehoodFound', findings: 'false', on: '2008-03-03' }], '2008-03-31'],
  ])('moves the clock of what is owed: %s', (clock, events, from) => {
    const state = caseAfter([...delivered, ...events])
    expect(runsUntil(state, stallPermit, nationalCalendar)).toBe('9999-12-31')
    const event = change(closing(from), '2008-03-04T01:00:00.000Z', state)
    expect(event?.moved).toMatchObject([{ clock, from }])
    expect(isToldOfRecount(event?.moved ?? [])).toBe(true)
  })

  it('moves the check of a promise, and one that is past its end stays there', () => {
    const promised: ServiceItem = {
      ...stallPermit,
      commitment: { ...promiseTerms, materials: ['id'], checkWithin: { value: 30, unit: 'workday' } },
    }
    const checked = (history: CaseEvent[]) =>
      history.map((event) => (event.type === 'CaseAccepted' ? { ...event, committed: ['id'] } : event))
    const state = caseAfter(checked(delivered))
    const from = checkClock(state, promised, nationalCalendar)?.dueOn ?? ''
    expect(change(closing(from), '2008-03-04T01:00:00.000Z', state, promised)?.moved).toMatchObject([
      { clock: 'check', from },
    ])
    expect(change(closing(from), '2009-03-04T01:00:00.000Z', state, promised)).toBeNull()
  })

  it('finds nothing but those four running', () => {
    const running = statuses.flatMap((status) => {
      const state = caseAfter(historyTo(status))
      if (state.closedOn === null) return []
      return ledgerOf(state, stallPermit, nationalCalendar).filter(({ stoppedOn }) => stoppedOn === null)
    })
    expect(new Set(running.map(({ kind }) => kind))).toEqual(new Set(['objection-right']))
  })
})
