import { describe, expect, it, test } from 'vitest'
import { nationalCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { fold, Refusal } from '../../kernel/index.ts'
import { firstSettings } from '../presets.ts'
import { ruleWordsOf } from '../rule-by-number.ts'
import { foundFault } from '../rules/verified-fault.ts'
import type { OrderCommand, OrderCommandType, OrderTerms } from './commands.ts'
import { orderCommandsFor, orderDecider, type OrderFacts } from './decide.ts'
import type { OrderEvent } from './events.ts'
import { orderNumberOf } from './number.ts'
import { overdueFault } from './overdue-fault.ts'
import { orderStatuses, type OrderStatus } from './status.ts'
import { orderTimersOf } from './timers.ts'

const person = (id: string, role: Actor['role'], departmentCode: string | null): Actor => ({ id, role, departmentCode, windowCode: null }) // prettier-ignore
const actors = {
  C: person('clerk', 'clerk', '01'),
  H: person('head', 'head', '01'),
  D: person('deputy', 'deputy-head', '01'),
  N: person('head-next-door', 'head', '02'),
  M: person('manager', 'centre-manager', null),
  S: person('supervisor', 'supervisor', null),
  T: person('clock', 'timer', null),
}
type Letter = keyof typeof actors

/** Monday, 2 March 2026, ten in the morning. */
const monday = '2026-03-02T02:00:00.000Z'
const factsFor = (actor: Actor, at = monday): OrderFacts => ({ at, actor, calendar: nationalCalendar })
const by = actors.S
const terms: OrderTerms = {
  ...{ form: 'rectification', departmentCode: '01', windowCode: '0101', cards: [], cases: [] },
  ...{ matter: '窗口无人', demand: '落实AB岗', days: 5 },
}
const replyBy = '2026-03-09T16:00:00.000Z'
const issued: OrderEvent[] = [{ type: 'OrderIssued', by, ...terms, replyBy }]
const replied: OrderEvent[] = [...issued, { type: 'OrderAnswered', by: actors.H, measures: '已落实' }]
const accepted: OrderEvent[] = [...replied, { type: 'OrderAnswerAccepted', by, remark: '', followUpBy: replyBy }]
const historyTo: Record<OrderStatus, OrderEvent[]> = {
  issued,
  acknowledged: [...issued, { type: 'OrderAcknowledged', by: actors.H }],
  replied,
  returned: [...replied, { type: 'OrderAnswerReturned', by, reason: '空泛', replyBy }],
  accepted,
  closed: [...accepted, { type: 'OrderFollowedUp', by, outcome: 'put-right', findings: '', replyBy: null }],
  withdrawn: [...issued, { type: 'OrderWithdrawn', by, reason: '' }],
}
const stateAfter = (events: readonly OrderEvent[]) =>
  fold(
    orderDecider,
    events.map((event, index) => ({ event, at: monday, version: index + 1, serial: 3 })),
  )

/** Who may ask for what, by hand: Head and Deputy of the unit, Supervisor, Time. */
const mayAsk: Record<OrderStatus, Partial<Record<OrderCommandType, string>>> = {
  issued: { AcknowledgeOrder: 'HD', ReplyToOrder: 'HD', WithdrawOrder: 'S', NoteOrderOverdue: 'T' },
  acknowledged: { ReplyToOrder: 'HD', WithdrawOrder: 'S', NoteOrderOverdue: 'T' },
  replied: { AcceptReply: 'S', ReturnReply: 'S', WithdrawOrder: 'S' },
  returned: { ReplyToOrder: 'HD', WithdrawOrder: 'S', NoteOrderOverdue: 'T' },
  accepted: { RecordFollowUp: 'S', RemindOfFollowUp: 'T' },
  closed: {},
  withdrawn: {},
}
const commands: Record<OrderCommandType, OrderCommand> = {
  IssueOrder: { type: 'IssueOrder', ...terms },
  AcknowledgeOrder: { type: 'AcknowledgeOrder' },
  ReplyToOrder: { type: 'ReplyToOrder', measures: 'x' },
  AcceptReply: { type: 'AcceptReply', remark: 'x', days: 5 },
  ReturnReply: { type: 'ReturnReply', reason: 'x', days: 2 },
  RecordFollowUp: { type: 'RecordFollowUp', outcome: 'put-right', findings: 'x', days: 2 },
  WithdrawOrder: { type: 'WithdrawOrder', reason: 'x' },
  NoteOrderOverdue: { type: 'NoteOrderOverdue' },
  RemindOfFollowUp: { type: 'RemindOfFollowUp' },
}

describe.each(orderStatuses)('an order that is %s', (status) => {
  const state = stateAfter(historyTo[status])

  it('stands there, and leaves to each what the rules leave', () => {
    expect(state.status).toBe(status)
    for (const letter of Object.keys(actors) as Letter[]) {
      const expected = Object.entries(mayAsk[status]).filter(([, letters]) => letters.includes(letter))
      expect([letter, orderCommandsFor(state, actors[letter]).toSorted()]).toEqual([
        letter,
        expected.map(([command]) => command).toSorted(),
      ])
    }
  })

  it('refuses everybody else', () => {
    for (const [type, command] of Object.entries(commands))
      for (const [letter, actor] of Object.entries(actors)) {
        if (mayAsk[status][type as OrderCommandType]?.includes(letter)) continue
        const answer = orderDecider.decide(command, state, factsFor(actor))
        expect([type, letter, answer instanceof Refusal]).toEqual([type, letter, true])
      }
  })
})

const decide = (history: readonly OrderEvent[], command: OrderCommand, facts: OrderFacts) =>
  orderDecider.decide(command, stateAfter(history), facts)

describe('an order', () => {
  it('is issued by a supervisor alone, and answered by the end of its last working day', () => {
    expect(decide([], commands.IssueOrder, factsFor(actors.M))).toMatchObject({ code: 'order-of-another' })
    expect(decide([], commands.IssueOrder, factsFor(actors.S))).toMatchObject([{ type: 'OrderIssued', replyBy }])
    expect(orderNumberOf('rectification', monday, 3)).toBe('督办〔2026〕3号')
  })

  it('that was not answered in time is noted once for each deadline', () => {
    const late = factsFor(actors.T, replyBy)
    expect(decide(issued, commands.NoteOrderOverdue, factsFor(actors.T))).toBeInstanceOf(Refusal)
    expect(decide(issued, commands.NoteOrderOverdue, late)).toEqual([{ type: 'OrderOverdue', by: actors.T, nth: 1 }])
    const overdue: OrderEvent[] = [...issued, { type: 'OrderOverdue', by: actors.T, nth: 1 }]
    expect(decide(overdue, commands.NoteOrderOverdue, late)).toBeInstanceOf(Refusal)
    expect(orderTimersOf(stateAfter(overdue))).toEqual([])
    const again: OrderEvent[] = [
      ...overdue,
      ...replied.slice(1),
      { type: 'OrderAnswerReturned', by, reason: '', replyBy },
    ]
    expect(decide(again, commands.NoteOrderOverdue, late)).toMatchObject([{ nth: 2 }])
    expect(orderTimersOf(stateAfter(again))).toEqual([{ kind: 'order-reply', dueAt: replyBy }])
  })

  it('reminds once, as the last day begins, that somebody is to look whether it was done', () => {
    const [timer] = orderTimersOf(stateAfter(accepted))
    expect(timer?.kind).toBe('order-follow-up')
    const due = factsFor(actors.T, timer?.dueAt)
    expect(decide(accepted, commands.RemindOfFollowUp, factsFor(actors.T, monday))).toBeInstanceOf(Refusal)
    expect(decide(accepted, commands.RemindOfFollowUp, due)).toEqual([{ type: 'FollowUpDue', by: actors.T }])
    const reminded: OrderEvent[] = [...accepted, { type: 'FollowUpDue', by: actors.T }]
    expect(decide(reminded, commands.RemindOfFollowUp, due)).toBeInstanceOf(Refusal)
    expect([orderTimersOf(stateAfter(reminded)), stateAfter(reminded).status]).toEqual([[], 'accepted'])
  })

  it('looked at again and not put right asks for an answer anew', () => {
    const notDone = { ...commands.RecordFollowUp, outcome: 'not-put-right' } as OrderCommand
    const [event] = decide(accepted, notDone, factsFor(actors.S)) as OrderEvent[]
    expect(event).toMatchObject({ type: 'OrderFollowedUp', replyBy: '2026-03-04T16:00:00.000Z' })
    expect(stateAfter([...accepted, event as OrderEvent]).status).toBe('returned')
  })
})

test('an order nobody answered costs the unit five points in the part of follow-up inspection', () => {
  const fault = overdueFault('stream', stateAfter(issued), 1, 2)
  if (!fault) throw new Error('there is a fault')
  const [found] = foundFault(fault, { settings: [firstSettings], outages: [] })
  expect(found?.finding).toMatchObject({ rule: 'S-01', level: 'red', breachAt: replyBy, numbers: { points: -5 } })
  if (found) expect(ruleWordsOf(found.finding).part).toBe('follow-up-inspection')
})
