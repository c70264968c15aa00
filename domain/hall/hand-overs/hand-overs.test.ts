import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { fold } from '../../kernel/index.ts'
import {
  handOverCommandsFor,
  handOverDecider,
  handOverNumberOf,
  handOverStatuses,
  handOverTimersOf,
  takenOver,
  type HandOverCommand,
  type HandOverEvent,
  type HandOverStatus,
} from '../index.ts'

const person = (id: string, role: Actor['role'], departmentCode: string | null = null): Actor => ({ id, role, departmentCode, windowCode: null }) // prettier-ignore
const [clerk, reviewer, manager] = [person('c', 'clerk', '01'), person('r', 'reviewer', '01'), person('m', 'centre-manager')] // prettier-ignore
const everybody = [clerk, reviewer, manager, person('h', 'head', '01'), person('c2', 'clerk', '02'), person('r2', 'reviewer', '02'), person('s', 'supervisor'), person('t', 'timer')] // prettier-ignore

/** Monday, 2 March 2026, ten in the morning; opening hours end at half past eleven. */
const monday = '2026-03-02T02:00:00.000Z'
const papers = [{ caseId: 'case', what: '申请材料', copies: 1 }, { caseId: null, what: '图纸', copies: 3 }] // prettier-ignore
const terms = { departmentCode: '01', from: 'front', to: 'back', papers } as const
const make: HandOverCommand = { type: 'HandOverPapers', ...terms }
const made: Extract<HandOverEvent, { type: 'PapersHandedOver' }> = {
  type: 'PapersHandedOver',
  by: clerk,
  dueAt: '2026-03-02T06:00:00.000Z',
  ...terms,
}
const differing: HandOverEvent = {
  type: 'PapersReceived',
  by: reviewer,
  discrepancies: [{ line: 2, what: '只有两份' }],
}
const historyTo: Record<HandOverStatus, HandOverEvent[]> = {
  'handed-over': [made],
  received: [made, { ...differing, discrepancies: [] }],
  differing: [made, differing],
  settled: [made, differing, { type: 'DiscrepanciesSettled', by: clerk, settlement: '补交一份' }],
  'taken-back': [made, { type: 'PapersTakenBack', by: clerk, reason: '拿错了' }],
}
const stateAfter = (events: readonly HandOverEvent[]) =>
  fold(handOverDecider, events.map((event, index) => ({ event, at: monday, version: index + 1, serial: index === 0 ? 7 : null }))) // prettier-ignore
const decide = (history: readonly HandOverEvent[], command: HandOverCommand, actor: Actor, at = monday) =>
  handOverDecider.decide(command, stateAfter(history), { at, actor, calendar: nationalCalendar })

describe('a hand-over list', () => {
  it('is signed by whoever gives, and is to be received within two opening hours', () => {
    const [event] = decide([], make, clerk) as HandOverEvent[]
    expect(event).toMatchObject({ type: 'PapersHandedOver', papers })
    expect(event && 'dueAt' in event && event.dueAt > monday && event.dueAt < '2026-03-02T08:00').toBe(true)
  })

  it.each([
    ['for another department', { ...make, departmentCode: '02' }, clerk, 'hand-over-of-another'],
    ['from where one does not sit', make, reviewer, 'hand-over-of-another'],
    ['to oneself', { ...make, to: 'front' }, clerk, 'hand-over-of-another'],
    ['of nothing', { ...make, papers: [] }, clerk, 'nothing-handed-over'],
  ] as const)('is not made %s', (_, command, actor, code) => {
    expect(decide([], command as HandOverCommand, actor)).toMatchObject({ code })
  })

  it.each(handOverStatuses)('that is %s leaves to each side only what is theirs', (status) => {
    const state = stateAfter(historyTo[status])
    expect(state.status).toBe(status)
    const may = Object.fromEntries(everybody.map((actor) => [actor.id, handOverCommandsFor(state, actor)]))
    const nothing = Object.fromEntries(everybody.map(({ id }) => [id, []]))
    const receives = { r: ['ReceivePapers'], h: ['ReceivePapers'] }
    const theirs: Partial<Record<HandOverStatus, object>> = {
      'handed-over': { c: ['TakeBackPapers'], ...receives, t: ['NoteHandOverLate'] },
      differing: { c: ['SettleDiscrepancies'] },
    }
    expect(may).toEqual({ ...nothing, ...theirs[status] })
  })

  it('names what differs by its line, and no line that is not there', () => {
    const receive = (line: number) => ({ type: 'ReceivePapers', discrepancies: [{ line, what: '缺' }] }) as const
    expect(decide([made], receive(2), reviewer)).toMatchObject([{ type: 'PapersReceived' }])
    for (const line of [0, 3]) expect(decide([made], receive(line), reviewer)).toMatchObject({ code: 'no-such-line' })
  })

  it('is received once, by nobody who handed it over', () => {
    const receive = { type: 'ReceivePapers', discrepancies: [] } as const
    expect(decide([made], receive, clerk)).toMatchObject({ code: 'hand-over-of-another' })
    expect(decide(historyTo.received, receive, reviewer)).toMatchObject({ code: 'hand-over-not-possible-now' })
    const own = [{ ...made, by: person('r', 'clerk', '01') }]
    expect(decide(own, receive, reviewer)).toMatchObject({ code: 'hand-over-of-another' })
  })

  it('goes on to the issuing window, whose manager receives for every department', () => {
    const out = { ...make, from: 'back', to: 'issuing' } as const
    const [event] = decide([], out, reviewer) as HandOverEvent[]
    expect(decide([event as HandOverEvent], { type: 'ReceivePapers', discrepancies: [] }, manager)).toHaveLength(1)
  })

  it('that nobody receives in time is noted once, and not before', () => {
    const clock = person('t', 'timer')
    const note = { type: 'NoteHandOverLate' } as const
    expect(handOverTimersOf(stateAfter([made]))).toEqual([{ kind: 'hand-over-due', dueAt: made.dueAt }])
    expect(decide([made], note, clock)).toMatchObject({ code: 'hand-over-not-possible-now' })
    expect(decide([made], note, clock, made.dueAt)).toEqual([{ type: 'HandOverLate', by: clock }])
    const late: HandOverEvent[] = [made, { type: 'HandOverLate', by: clock }]
    expect([handOverTimersOf(stateAfter(late)), stateAfter(late).late]).toEqual([[], true])
    expect(decide(late, note, clock, made.dueAt)).toMatchObject({ code: 'hand-over-not-possible-now' })
    expect(decide(late, { type: 'ReceivePapers', discrepancies: [] }, reviewer, made.dueAt)).toHaveLength(1)
  })

  it.each<[HandOverStatus, string[]]>([
    ['handed-over', []],
    ['received', ['case']],
    ['differing', ['case']],
    ['settled', ['case']],
    ['taken-back', []],
  ])('that is %s has brought %j to the other side', (status, cases) => {
    expect(takenOver(stateAfter(historyTo[status]))).toEqual(cases)
  })

  it('brings no case whose own line differs', () => {
    const wrong: HandOverEvent = { ...differing, discrepancies: [{ line: 1, what: '没有' }] } as HandOverEvent
    expect(takenOver(stateAfter([made, wrong]))).toEqual([])
  })

  it('has a number of its year', () => expect(handOverNumberOf(monday, 7)).toBe('交接〔2026〕7号'))
})
