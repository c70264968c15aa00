import { describe, expect, it } from 'vitest'
import { compileCalendar, nationalCalendar, nextCalendar } from '#domain/calendar/index.ts'
import { builder as worksBuilder, centre, playAcceptance, toSchedule, toVisited } from '#testing/acceptance-fixtures.ts'
import { toDistributed } from '#testing/parallel-fixtures.ts'
import type { Actor } from '../cases/index.ts'
import {
  acceptanceDecider,
  acceptanceDueOn,
  answerClocksOf,
  dueOfStep,
  masterClocksOf,
  parallelDecider,
  recountAcceptance,
  recountParallel,
  stageTelling,
} from './index.ts'

const by: Actor = { id: 'manager', role: 'centre-manager', departmentCode: null, windowCode: null }
const before = compileCalendar(nationalCalendar)
/** The days are closed by order of the centre. */
const closing = (...days: string[]) => {
  const change = days.map((on) => ({ on, works: false, why: '台风', whyEn: 'typhoon' }))
  return compileCalendar(nextCalendar(before, { level: 'centre', days: change }, 'calendar-2'))
}
const morning = (on: string) => ({ at: `${on}T01:00:00.000Z`, by })
const at = '2026-03-05T01:00:00.000Z'

describe('an approval in parallel under way', () => {
  const state = toDistributed().state()
  const after = closing('2026-03-06')
  const { event, late } = recountParallel(state, { before, after }, morning('2026-03-05'))
  if (!event) throw new Error('it is counted anew')

  it('has every clock that runs through a closed day end a day later, and says which', () => {
    expect(late).toBe(false)
    expect(event).toMatchObject({ calendarVersion: 'calendar-2', on: '2026-03-05' })
    expect(event.moved).toMatchObject([
      { clock: 'promised', departmentCode: '10', from: '2026-03-30', to: '2026-03-31' },
      { clock: 'statutory', departmentCode: '10' },
      { clock: 'opinion', departmentCode: '10', from: '2026-03-16', to: '2026-03-17' },
      { clock: 'opinion', departmentCode: '23', from: '2026-03-09', to: '2026-03-10' },
    ])
    const folded = parallelDecider.evolve(state, { event, at, version: 9, serial: null })
    const due = [...masterClocksOf(folded, after), ...answerClocksOf(folded, after)].map(({ dueOn }) => dueOn)
    expect(due).toEqual(expect.arrayContaining(event.moved.map(({ to }) => to)))
  })

  it('is counted once by the same calendar, and tells the applicant of what holds the office', () => {
    const folded = parallelDecider.evolve(state, { event, at, version: 9, serial: null })
    expect(recountParallel(folded, { before: after, after }, morning('2026-03-05')).event).toBeNull()
    expect(stageTelling(event)).toBe('ParallelRecounted')
    expect(stageTelling({ ...event, moved: event.moved.filter(({ clock }) => clock === 'opinion') })).toBeNull()
  })

  it('leaves a department late that is late', () => {
    const overdue = recountParallel(state, { before, after: closing('2026-03-13') }, morning('2026-03-12'))
    expect(overdue.late).toBe(true)
    expect(overdue.event?.moved.map(({ departmentCode }) => departmentCode)).not.toContain('23')
  })
})

describe('an acceptance under way', () => {
  const counted = (played: ReturnType<typeof playAcceptance>, on: string, ...days: string[]) => {
    const state = played.state()
    const { event } = recountAcceptance(state, { before, after: closing(...days) }, morning(on))
    if (!event) throw new Error('it is counted anew')
    return { event, after: acceptanceDecider.evolve(state, { event, at, version: 9, serial: null }) }
  }

  it('has the step that runs end later, from the day it began', () => {
    const played = playAcceptance()
    played.must('2026-03-02', worksBuilder, { type: 'ApplyAcceptance', papers: [], alone: null })
    expect(acceptanceDueOn(counted(played, '2026-03-02', '2026-03-03').after)).toBe('2026-03-06')
    played.must('2026-03-02', centre, { type: 'RequestAcceptanceSupplement', missing: ['drawings'], note: '' })
    const { event, after } = counted(played, '2026-03-02', '2026-03-03')
    expect(event.moved).toEqual([{ clock: 'supplement', departmentCode: null, from: '2026-03-16', to: '2026-03-17' }])
    expect(dueOfStep(after, 'supplement')).toBe('2026-03-17')
  })

  it('keeps the day of its visit, says that it is closed, and whoever leads may set another', () => {
    const played = toSchedule()
    const { event, after } = counted(played, '2026-03-04', '2026-03-05')
    expect(event).toMatchObject({ visitDayClosed: true, dates: { assignBy: '2026-03-04', opinionBy: '2026-03-10' } })
    expect(after.rounds[0]).toMatchObject({ visitOn: '2026-03-05', closeBy: '2026-03-06', opinionBy: '2026-03-10' })
    expect(stageTelling(event)).toBe('AcceptanceRecounted')
  })

  it('names no day in the past for inspectors where the day before the visit is closed', () => {
    expect(counted(toSchedule(), '2026-03-04', '2026-03-04').after.rounds[0]?.assignBy).toBe('2026-03-04')
  })

  it('gives those that owe an opinion the day that was taken, and nobody whose day is over', () => {
    const { event } = counted(toVisited(), '2026-03-05', '2026-03-09')
    expect(event.moved.filter(({ clock }) => clock === 'opinion')).toHaveLength(3)
    const late = recountAcceptance(toVisited().state(), { before, after: closing('2026-03-12') }, morning('2026-03-11'))
    expect(late).toMatchObject({ late: true, event: { moved: [{ clock: 'master' }] } })
  })
})
