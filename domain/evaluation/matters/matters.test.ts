import { describe, expect, it, test } from 'vitest'
import { nationalCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { fold } from '../../kernel/index.ts'
import { firstSettings, type Regime } from '../../supervision/index.ts'
import {
  faultOfMatter,
  matterCommandsFor,
  matterDecider,
  matterNumberOf,
  matterStatuses,
  matterTimersOf,
  type MatterCommand,
  type MatterEvent,
  type MatterStatus,
} from '../index.ts'

const person = (id: string, role: Actor['role'], departmentCode: string | null = null): Actor => ({ id, role, departmentCode, windowCode: null }) // prettier-ignore
const [manager, owner, head, clock] = [person('m', 'centre-manager'), person('r', 'reviewer', '01'), person('h', 'head', '01'), person('t', 'timer')] // prettier-ignore
const everybody = [manager, owner, head, clock, person('r1', 'reviewer', '01'), person('h2', 'head', '02'), person('s', 'supervisor')] // prettier-ignore

/** Monday, 2 March 2026, ten in the morning. */
const monday = '2026-03-02T02:00:00.000Z'
const dueAt = '2026-03-05T16:00:00.000Z'
const terms = { departmentCode: '01', caseId: null, itemCode: null, ticketId: 't1', sealed: 's', reachable: true, ownerId: 'r' } // prettier-ignore
const taken: MatterEvent = { type: 'MatterTakenUp', by: manager, ...terms, dueAt }
const answered = (outcome: 'done' | 'explained'): MatterEvent => ({ type: 'MatterAnswered', by: owner, outcome, answer: '已办好', told: true }) // prettier-ignore
const historyTo: Record<MatterStatus, MatterEvent[]> = {
  open: [taken],
  done: [taken, answered('done')],
  explained: [taken, answered('explained')],
}
const stateAfter = (events: readonly MatterEvent[]) =>
  fold(matterDecider, events.map((event, index) => ({ event, at: monday, version: index + 1, serial: index === 0 ? 3 : null }))) // prettier-ignore
const regime: Regime = { settings: [firstSettings], outages: [] } as never
const decide = (history: readonly MatterEvent[], command: MatterCommand, actor: Actor, at = monday) =>
  matterDecider.decide(command, stateAfter(history), { at, actor, calendar: nationalCalendar, regime })
const answer = { type: 'AnswerMatter', outcome: 'done', answer: '已办好', told: true } as const

describe('a matter nobody got done', () => {
  it('is taken up at the desk with an owner, and is to be answered within three working days', () => {
    expect(decide([], { type: 'TakeUpMatter', ...terms }, manager)).toEqual([taken])
    expect(decide([], { type: 'TakeUpMatter', ...terms }, head)).toMatchObject({ code: 'matter-of-another' })
    expect(decide([taken], { type: 'TakeUpMatter', ...terms }, manager)).toMatchObject({ code: 'matter-not-possible-now' }) // prettier-ignore
  })

  it('gets as many days as are set', () => {
    const rules = { ...firstSettings.rules, 'S-01': { ...firstSettings.rules['S-01'], thresholds: { matterDays: 1 } } }
    const set = { settings: [{ ...firstSettings, rules }], outages: [] } as never
    const facts = { at: monday, actor: manager, calendar: nationalCalendar, regime: set }
    expect(matterDecider.decide({ type: 'TakeUpMatter', ...terms }, stateAfter([]), facts)).toMatchObject([
      { dueAt: '2026-03-03T16:00:00.000Z' },
    ])
  })

  it.each(matterStatuses)('that is %s leaves to each only what is theirs', (status) => {
    const state = stateAfter(historyTo[status])
    expect(state.status).toBe(status)
    const may = Object.fromEntries(everybody.map((actor) => [actor.id, matterCommandsFor(state, actor)]))
    const nothing = Object.fromEntries(everybody.map(({ id }) => [id, []]))
    const answers = { r: ['AnswerMatter'], h: ['AnswerMatter'] }
    const open = { m: ['HandMatterOn', 'AnswerMatter'], ...answers, t: ['NoteMatterLate'] }
    expect(may).toEqual({ ...nothing, ...(status === 'open' && open) })
  })

  it('is not closed without an answer, nor before whoever can be reached was told', () => {
    expect(decide([taken], { ...answer, answer: ' ' }, owner)).toMatchObject({ code: 'matter-without-answer' })
    expect(decide([taken], { ...answer, told: false }, owner)).toMatchObject({ code: 'matter-not-told' })
    expect(decide([{ ...taken, reachable: false } as MatterEvent], { ...answer, told: false }, owner)).toHaveLength(1)
    expect(decide([taken], answer, owner)).toEqual([answered('done')])
  })

  it('goes on to another owner, and its clock with it', () => {
    const on = { type: 'HandMatterOn', departmentCode: '02', ownerId: 'r2', reason: '应由园局办理' } as const
    const [event] = decide([taken], on, manager) as MatterEvent[]
    const state = stateAfter([taken, event as MatterEvent])
    expect(state).toMatchObject({ matter: { departmentCode: '02', ownerId: 'r2' }, dueAt })
    expect(matterCommandsFor(state, owner)).toEqual([])
  })

  it('that nobody answered is noted once, and not before', () => {
    const note = { type: 'NoteMatterLate' } as const
    expect(matterTimersOf(stateAfter([taken]))).toEqual([{ kind: 'matter-due', dueAt }])
    expect(decide([taken], note, clock)).toMatchObject({ code: 'matter-not-possible-now' })
    const [late] = decide([taken], note, clock, dueAt) as MatterEvent[]
    const state = stateAfter([taken, late as MatterEvent])
    expect([matterTimersOf(state), state.late]).toEqual([[], true])
    expect(matterTimersOf(stateAfter(historyTo.done))).toEqual([])
    expect(decide([taken, late as MatterEvent], note, clock, dueAt)).toMatchObject({ code: 'matter-not-possible-now' })
    expect(decide([taken, late as MatterEvent], answer, owner, dueAt)).toHaveLength(1)
  })

  it('has a number of its year', () => expect(matterNumberOf(monday, 3)).toBe('办〔2026〕3号'))
})

test('only a matter nobody answered in time is a fault, its owner’s', () => {
  const late: MatterEvent = { type: 'MatterLate', by: clock }
  expect(faultOfMatter('x', stateAfter([taken]), taken, 1)).toBeNull()
  expect(faultOfMatter('x', stateAfter([taken, late]), late, 2)).toMatchObject({
    ...{
      source: 'matter',
      breachAt: dueAt,
      persons: ['r'],
      departmentCode: '01',
      cites: [{ stream: 'x', version: 2 }],
    },
  })
})
