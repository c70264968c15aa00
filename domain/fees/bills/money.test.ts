import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/index.ts'
import { accountsOf, balanceOf, billStatusOf, surplusOf } from './accounts.ts'
import type { BillCommand } from './commands.ts'
import type { BillEvent, Split } from './events.ts'
import {
  after,
  approve,
  biller,
  cashier,
  gateway,
  head,
  issue,
  issued,
  online,
  played,
  type Step,
} from '#testing/played-bill.ts'
import type { BillState } from './state.ts'

const fen = fc.integer({ min: 1, max: 20_000_000 })
const transaction = fc.constantFrom('t1', 't2', 't3', 't4', 't5')
const number = fc.constantFrom(1, 1, 1, 2, 2, 3)
const charge = fc.constantFrom('infrastructure', 'termites', 'surveying', 'wages')
const area = fc.integer({ min: 1, max: 5_000_000 }).map((thousandths) => thousandths / 1_000)
const cost = fc.integer({ min: 0, max: 10_000_000 })
const anything: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ floorArea: area, costYuan: cost }).map((facts): Step => [biller, { ...issue, facts } as BillCommand]),
  fc
    .record({ floorArea: area, costYuan: cost })
    .map((facts): Step => [biller, { type: 'RecalculateBill', facts, reason: '复核' }]),
  fc
    .tuple(charge, fc.integer({ min: 1, max: 1_000 }))
    .map(([code, perMille]): Step => [biller, { type: 'ProposeReduction', charge: code, perMille, basis: '文件' }]),
  charge.map((code): Step => [head, { type: 'ApproveReduction', charge: code }]),
  fc.constant<Step>([head, { type: 'CancelBill', reason: '取消' }]),
  charge.map((code): Step => [cashier, { type: 'ReceivePayment', way: 'cash', amountFen: -1, charges: [code] }]),
  fc.constant<Step>([cashier, { type: 'ReceivePayment', way: 'card', amountFen: -1, charges: null }]),
  // The same transaction is told again and again.
  fc.tuple(fen, transaction).map(([amountFen, told]): Step => [gateway, online(amountFen, told)]),
  fc
    .tuple(fen, transaction)
    .map(([sum, told]): Step => [
      cashier,
      { ...online(sum, told), type: 'BookOnlinePayment', basis: '对账文件' } as BillCommand,
    ]),
  transaction.map((told): Step => [head, { type: 'ApproveReversal', transaction: told, basis: '平台无此笔' }]),
  number.map((refund): Step => [head, { type: 'WithdrawRefund', refund, reason: '不再退付' }]),
  fc.constant(approve),
  charge.map((code): Step => [head, { type: 'ApproveDepositReturn', charge: code, basis: '证明' }]),
  number.map((refund): Step => [cashier, { type: 'PayRefund', refund, way: 'card' }]),
  number.map((refund): Step => [cashier, { type: 'PayRefund', refund, way: 'online' }]),
  // Told of what was asked and of what was not, again and in any order; -1 stands for the sum that was asked for.
  fc
    .record({
      refund: number,
      attempt: fc.constantFrom(1, 1, 2),
      amountFen: fc.constantFrom(-1, -1, 1),
      refused: fc.constantFrom(null, null, 'closed'),
    })
    .map((told): Step => [gateway, { type: 'RecordRefund', ...told }]),
)

/** Too much came in online, and goes back the way it came or does not: by chance alone it would hardly ever get so far. */
const sentBack: fc.Arbitrary<Step[]> = fc
  .record({ sum: fen, told: transaction, refund: number, refused: fc.constantFrom(null, 'closed') })
  .map(({ sum, told, refund, refused }): Step[] => [
    [gateway, online(20_000_000 + sum, told)],
    approve,
    [cashier, { type: 'PayRefund', refund, way: 'online' }],
    [gateway, { type: 'RecordRefund', refund, attempt: 1, amountFen: -1, refused }],
  ])
const history = fc
  .array(fc.oneof({ weight: 20, arbitrary: anything.map((step) => [step]) }, { weight: 1, arbitrary: sentBack }), {
    ...{ minLength: 1, maxLength: 30 },
  })
  .map((parts) => parts.flat())

/** At the window exactly what is owed is counted; the gateway tells of the sum it was asked for. */
function counted(state: BillState, [actor, command]: Step): Step {
  if (command.type === 'RecordRefund' && command.amountFen < 0) {
    const asked = state.refunds.find(({ number: of }) => of === command.refund)
    return [actor, { ...command, amountFen: asked?.amountFen ?? 1 }]
  }
  if (command.type !== 'ReceivePayment') return [actor, command]
  const { charges } = command
  const owed = accountsOf(state).filter(({ code }) => charges === null || charges.includes(code))
  return [actor, { ...command, amountFen: owed.reduce((sum, { owedFen }) => sum + owedFen, 0) }]
}

type Sums = Record<string, number>
const added = (sums: Sums, key: string, fen: number): Sums => ({ ...sums, [key]: (sums[key] ?? 0) + fen })
const noNoughts = (sums: Sums) => Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0))

/** What the books hold, by kind and destination. */
function heldByDestination(state: BillState): Sums {
  const { receivedFen, refundedFen } = surplusOf(state)
  const held = accountsOf(state).reduce<Sums>((all, one) => added(all, `${one.kind} ${one.payee}`, one.heldFen), {})
  return noNoughts(added(held, 'surplus', receivedFen - refundedFen))
}

/** What the events alone say came in and went out, by kind and destination. */
function movedByDestination(answers: (Refusal | BillEvent[])[]): Sums {
  const events = answers.flatMap((answer) => (answer instanceof Refusal ? [] : answer))
  const approved = new Map(events.flatMap((event) => (event.type === 'RefundApproved' ? [[event.refund, event]] : [])))
  let moved: Sums = {}
  const move = ({ shares, surplusFen }: Split, way: 1 | -1) => {
    for (const { kind, payee, amountFen } of shares) moved = added(moved, `${kind} ${payee}`, way * amountFen)
    moved = added(moved, 'surplus', way * surplusFen)
  }
  for (const event of events) {
    if (event.type === 'PaymentReceived' || event.type === 'OnlinePaymentRecorded') move(event, 1)
    const refund = event.type === 'RefundPaid' && approved.get(event.refund)
    if (refund) move(refund, -1)
  }
  return noNoughts(moved)
}

describe('money', () => {
  it('is conserved over every history: by kind and destination, to the fen', () => {
    let settled = 0
    const met = new Set<string>()
    fc.assert(
      fc.property(history, (steps) => {
        const done: Step[] = [issued]
        for (const step of steps) done.push(counted(after(...done), step))
        const { state, answers } = played(done)
        for (const [at, answer] of answers.entries())
          if (!(answer instanceof Refusal))
            met.add(`${done[at]?.[1].type ?? ''}${state.issuedOn && at > 0 ? ' later' : ''}`)
        const sum = (splits: readonly { amountFen: number }[]) => splits.reduce((all, one) => all + one.amountFen, 0)
        const [books, surplus] = [balanceOf(state), surplusOf(state)]
        expect(books.paidFen).toBe(sum(state.payments))
        expect(books.refundedFen + books.returnedFen + books.pendingFen).toBe(
          sum(state.refunds.filter(({ withdrawn }) => withdrawn === null)),
        )
        expect(heldByDestination(state)).toEqual(movedByDestination(answers))
        const taken = new Map<string, number>()
        for (const { gateway: at, transaction: told } of state.payments)
          if (at !== null) taken.set(String(told), (taken.get(String(told)) ?? 0) + 1)
        const off = (told: string) => state.refunds.filter(({ of, paid }) => of?.transaction === told && paid).length
        for (const [told, times] of taken) expect(times - off(told)).toBeLessThanOrEqual(1)
        for (const told of taken.keys()) {
          const backFen = sum(state.refunds.filter(({ paid }) => paid?.transaction === told))
          expect(backFen).toBeLessThanOrEqual(sum(state.payments.filter((one) => one.transaction === told)))
        }
        expect(surplus.overpaidFen >= 0).toBe(true)
        for (const one of accountsOf(state)) {
          expect(Object.values(one).every((value) => typeof value === 'string' || Number.isSafeInteger(value))).toBe(
            true,
          )
          expect([one.owedFen, one.overpaidFen, one.heldFen - one.pendingFen].every((value) => value >= 0)).toBe(true)
          const net = one.paidFen - one.refundedFen
          expect(one.dueFen).toBe(Math.min(one.dueFen, net) + one.owedFen)
          expect(one.heldFen).toBe(net - one.returnedFen)
          expect(one.overpaidFen === 0 || one.owedFen === 0).toBe(true)
        }
        if (billStatusOf(state) !== 'paid' || books.returnedFen + books.pendingFen > 0) return
        settled += 1
        const lines = state.lines.reduce((all, one) => all + one.amountFen, 0)
        expect(lines).toBe(books.paidFen - books.refundedFen)
      }),
      { seed: 20080128, numRuns: 600 },
    )
    expect(settled).toBeGreaterThan(20)
    // Every command was carried out in some history, a bill issued anew among them.
    expect([...met].filter((one) => one.endsWith(' later')).length).toBe(14)
  })
})
