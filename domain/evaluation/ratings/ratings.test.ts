import { describe, expect, it, test } from 'vitest'
import { nationalCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { fold } from '../../kernel/index.ts'
import { firstSettings } from '../../supervision/index.ts'
import {
  foundInRating,
  ratingCommandsFor,
  ratingDecider,
  ratingStatuses,
  ratingTimersOf,
  type RatingCommand,
  type RatingEvent,
  type RatingStatus,
} from '../index.ts'

const person = (id: string, role: Actor['role'], departmentCode: string | null = null): Actor => ({ id, role, departmentCode, windowCode: null }) // prettier-ignore
const supervisor = person('s', 'supervisor')
const head = person('h', 'head', '01')
const actors = [supervisor, head, person('m', 'centre-manager'), person('o', 'head', '02'), person('k', 'clerk', '01'), person('t', 'timer')] // prettier-ignore

/** Monday, 2 March 2026, ten in the morning. */
const monday = '2026-03-02T02:00:00.000Z'
const service = { ticketId: 't1', caseId: 'c1', counter: '0101', departmentCode: '01', itemCode: null, endedAt: monday }
const given = { grade: 'very-dissatisfied', reasons: ['attitude'], sealed: null, reachable: true } as const
const rate: RatingCommand = { type: 'RateService', service, ...given }
const verifyBy = '2026-03-03T16:00:00.000Z'
const rectifyBy = '2026-03-09T16:00:00.000Z'
/** Five working days later. */
const graverAt = '2026-03-16T16:00:00.000Z'
const reported: RatingEvent[] = [{ type: 'ServiceRated', by: null, service, ...given, reasons: ['attitude'], verifyBy }]
const verified = { type: 'RatingVerified', by: supervisor, findings: '属实' } as const
const confirmed: RatingEvent[] = [...reported, { ...verified, finding: 'founded', rectifyBy }]
const historyTo: Record<RatingStatus, RatingEvent[]> = {
  given: [{ type: 'ServiceRated', by: null, service, grade: 'satisfied', reasons: [], sealed: null, reachable: false, verifyBy: null }], // prettier-ignore
  reported,
  confirmed,
  rectified: [...confirmed, { type: 'RatingRectified', by: head, measures: '已道歉', calledBack: true }],
  left: [...reported, { ...verified, finding: 'rules-themselves', rectifyBy: null }],
}
const around = { calendar: nationalCalendar, regime: { settings: [firstSettings], outages: [] } }
const stateAfter = (events: readonly RatingEvent[]) =>
  fold(ratingDecider, events.map((event, index) => ({ event, at: monday, version: index + 1, serial: null }))) // prettier-ignore
const decide = (history: readonly RatingEvent[], command: RatingCommand, actor = supervisor, at = monday) =>
  ratingDecider.decide(command, stateAfter(history), { at, actor, ...around })

describe('a rating', () => {
  it('that is poor names a reason, and is looked into within a working day', () => {
    expect(decide([], rate)).toEqual(reported)
    expect(decide([], { ...rate, reasons: [] })).toMatchObject({ code: 'rating-needs-reason' })
  })

  it('that is good asks nothing more', () => {
    expect(decide([], { ...rate, grade: 'satisfied' })).toMatchObject([{ reasons: [], verifyBy: null }])
    expect(ratingTimersOf(stateAfter(historyTo.given))).toEqual([])
  })

  it.each([
    ['twice', reported, rate, monday, 'rated-already'],
    ['by somebody who was not served', [], { ...rate, service: null }, monday, 'not-served'],
    ['after thirty days', [], rate, '2026-04-01T16:00:00.000Z', 'rating-too-late'],
  ] as const)('is not given %s', (_, history, command, at, code) => {
    expect(decide(history, command as RatingCommand, supervisor, at)).toMatchObject({ code })
  })

  it('is still taken on the thirtieth day', () => {
    expect(decide([], rate, supervisor, '2026-04-01T15:59:59.000Z')).toHaveLength(1)
  })

  it.each(ratingStatuses)('that is %s leaves to each only what is theirs', (status) => {
    const state = stateAfter(historyTo[status])
    expect(state.status).toBe(status)
    const may = Object.fromEntries(actors.map((actor) => [actor.id, ratingCommandsFor(state, actor)]))
    const none = { s: [], h: [], m: [], o: [], k: [], t: [] }
    const theirs = {
      reported: { s: ['VerifyRating'], m: ['VerifyRating'], t: ['NoteVerificationLate'] },
      confirmed: { h: ['RectifyRating'], t: ['NoteRectificationLate'] },
    }
    expect(may).toEqual({ ...none, ...theirs[status as keyof typeof theirs] })
  })

  it('found true is put right within five working days, fifteen where that is not simple', () => {
    const verify = { type: 'VerifyRating', finding: 'founded', complex: false, findings: '属实' } as const
    expect(decide(reported, verify)).toMatchObject([{ rectifyBy }])
    expect(decide(reported, { ...verify, complex: true })).toMatchObject([{ rectifyBy: '2026-03-23T16:00:00.000Z' }])
    expect(decide(reported, { ...verify, finding: 'unfounded' })).toMatchObject([{ rectifyBy: null }])
  })

  it('of somebody who left a way to be reached is not put right without calling back', () => {
    const rectify = { type: 'RectifyRating', measures: '已道歉', calledBack: false } as const
    expect(decide(confirmed, rectify, head)).toMatchObject({ code: 'rating-not-called-back' })
    expect(decide(confirmed, { ...rectify, calledBack: true }, head)).toHaveLength(1)
  })

  it('that is late is noted once, and not before', () => {
    const clock = person('t', 'timer')
    expect(ratingTimersOf(stateAfter(confirmed))).toEqual([{ kind: 'rating-rectification', dueAt: rectifyBy }])
    expect(decide(confirmed, { type: 'NoteRectificationLate' }, clock)).toMatchObject({
      code: 'rating-not-possible-now',
    })
    const note = { type: 'NoteRectificationLate' } as const
    const late = decide(confirmed, note, clock, rectifyBy) as RatingEvent[]
    expect(late).toEqual([{ type: 'RectificationLate', by: clock, overDays: 0, nextAt: graverAt }])
    const noted = [...confirmed, ...late]
    expect(ratingTimersOf(stateAfter(noted))).toEqual([{ kind: 'rating-rectification', dueAt: graverAt }])
    expect(decide(noted, note, clock, rectifyBy)).toHaveProperty('code')
    const again = decide(noted, note, clock, graverAt) as RatingEvent[]
    expect(again).toEqual([{ type: 'RectificationLate', by: clock, overDays: 5, nextAt: null }])
    expect(ratingTimersOf(stateAfter([...noted, ...again]))).toEqual([])
  })
})

test('only what is found true, or left undone, costs the unit points of satisfaction', () => {
  const found = (history: RatingEvent[]) =>
    foundInRating('r', stateAfter(history), history.at(-1) as RatingEvent, history.length, around).map(({ finding }) => finding) // prettier-ignore
  expect(found(historyTo.left)).toEqual([])
  expect(found(reported)).toEqual([])
  expect(found(confirmed)).toMatchObject([{ rule: 'S-01', level: 'yellow', breachAt: monday, occasion: 'rating r 1' }])
  const late = (overDays: number): RatingEvent[] => [
    ...confirmed,
    { type: 'RectificationLate', by: supervisor, overDays },
  ]
  const shown = { rule: 'S-02', about: { kind: 'window', id: '0101' }, departmentCode: '01' }
  expect(found(late(0))).toMatchObject([{ ...shown, level: 'yellow', breachAt: rectifyBy }])
  expect(found(late(5))).toMatchObject([
    { ...shown, level: 'red', breachAt: graverAt, numbers: { dueOn: '2026-03-09', overDays: 5 } },
  ])
})

test('a city that has no red rung notes it once, and one that switched the rule off raises no card', () => {
  const set = (change: object) => ({
    ...around,
    regime: { settings: [{ ...firstSettings, rules: { ...firstSettings.rules, 'S-02': { enabled: true, ...change } } }], outages: [] },
  }) // prettier-ignore
  const clock = person('t', 'timer')
  const once = ratingDecider.decide({ type: 'NoteRectificationLate' }, stateAfter(confirmed), { at: rectifyBy, actor: clock, ...set({ ladder: [{ level: 'yellow', when: { overDays: 0 } }] }) }) // prettier-ignore
  expect(once).toMatchObject([{ overDays: 0, nextAt: null }])
  const late: RatingEvent = { type: 'RectificationLate', by: clock, overDays: 0 }
  expect(foundInRating('r', stateAfter(confirmed), late, 4, set({ enabled: false }))).toEqual([])
})
