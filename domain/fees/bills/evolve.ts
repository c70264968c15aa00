import type { Recorded } from '../../kernel/index.ts'
import { reducedBy, type BillLine } from '../bill-of.ts'
import type { BillEvent, BillEventType, Computed, Split } from './events.ts'
import type { BillReduction, BillState, Payment } from './state.ts'

type Of<Type extends BillEventType> = Extract<BillEvent, { type: Type }>
interface Entry {
  at: string
  serial: number | null
}
type Steps = {
  [Type in BillEventType]: (state: BillState, event: Of<Type>, entry: Entry) => Partial<BillState>
}

const computed = ({ bookVersion, facts, told, lines, besides, on }: Computed) => ({
  ...{ bookVersion, facts, told, lines, besides, computedOn: on },
})
const splitOf = ({ amountFen, shares, surplusFen }: Split): Split => ({ amountFen, shares, surplusFen })

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  BillIssued: ({ refunds }, { subject, by, ...told }, { serial }) => ({
    ...computed(told),
    ...{ subject, serial, issuedOn: told.on, issuedBy: by.id, cancelled: null, reductions: [] },
    refunds: refunds.map((refund) => ({ ...refund, ofFormer: true })),
  }),
  BillRecalculated: ({ recalculated }, told) => ({ ...computed(told), recalculated: recalculated + 1 }),
  ReductionProposed: ({ reductions }, { charge, perMille, basis, by }) => ({
    reductions: [...reductions, { charge, perMille, basis, proposedBy: by.id, approvedBy: null }],
  }),
  ReductionApproved: ({ reductions, lines }, { charge, by }) => {
    const approved = reductions.map((one) =>
      one.charge === charge && one.approvedBy === null ? { ...one, approvedBy: by.id } : one,
    )
    return { reductions: approved, lines: lines.map((line) => (line.code === charge ? reduced(line, approved) : line)) }
  },
  ReductionDeclined: ({ reductions }, { charge }) => ({
    reductions: reductions.filter((one) => one.charge !== charge || one.approvedBy !== null),
  }),
  BillCancelled: (_, { by, on, reason }) => ({ cancelled: { on, reason, by: by.id } }),
  PaymentReceived: ({ payments }, event, { at, serial }) => ({
    payments: [
      ...payments,
      paid(event, { at, serial }, { way: event.way, gateway: null, transaction: null, paidAt: null }),
    ],
  }),
  OnlinePaymentRecorded: ({ payments }, event, { at, serial }) => ({
    payments: [
      ...payments,
      paid(
        event,
        { at, serial },
        { way: 'online', gateway: event.gateway, transaction: event.transaction, paidAt: event.paidAt },
      ),
    ],
  }),
  RefundApproved: ({ refunds }, { refund: number, cause, basis, by, of = null, ...split }, { at }) => ({
    refunds: [
      ...refunds,
      {
        ...{ ...splitOf(split), number, cause, basis, approvedBy: by.id, approvedAt: at, of },
        ...{ ofFormer: false, withdrawn: null, paid: null, sent: null, attempts: 0, refused: null },
      },
    ],
  }),
  RefundWithdrawn: ({ refunds }, { refund, reason }) => ({
    refunds: refunds.map((one) => (one.number === refund ? { ...one, withdrawn: reason } : one)),
  }),
  RefundSent: ({ refunds }, { refund, attempt, gateway, transaction, by }, { at }) => ({
    refunds: refunds.map((one) =>
      one.number === refund
        ? { ...one, attempts: attempt, refused: null, sent: { attempt, gateway, transaction, by: by.id, at } }
        : one,
    ),
  }),
  RefundRefused: ({ refunds }, { refund, reason }) => ({
    refunds: refunds.map((one) => (one.number === refund ? { ...one, sent: null, refused: reason } : one)),
  }),
  RefundPaid: ({ refunds }, { refund, way, by, on }, { at, serial }) => ({
    refunds: refunds.map((one) => {
      if (one.number !== refund) return one
      const from = one.sent && { gateway: one.sent.gateway, transaction: one.sent.transaction }
      return { ...one, sent: null, paid: { by: by.id, at, on, way, serial, ...from } }
    }),
  }),
}

function paid(
  event: Of<'PaymentReceived' | 'OnlinePaymentRecorded'>,
  { at, serial }: Entry,
  how: Pick<Payment, 'way' | 'gateway' | 'transaction' | 'paidAt'>,
): Payment {
  return { ...splitOf(event), ...how, ...{ at, serial, on: event.on, by: event.by.id } }
}

/** The share of a charge that is let off by what was approved, 0 to 1. */
export const approvedShare = (reductions: readonly BillReduction[], charge: string): number =>
  reductions
    .filter((one) => one.charge === charge && one.approvedBy !== null)
    .reduce((sum, { perMille }) => sum + perMille, 0) / 1_000

function reduced(line: BillLine, reductions: readonly BillReduction[]): BillLine {
  const reducedFen = reducedBy(line.cappedFen, approvedShare(reductions, line.code))
  return { ...line, reducedFen, amountFen: line.cappedFen - reducedFen }
}

/** The bill after one more entry of its stream. */
export function evolveBill(state: BillState, { event, at, serial }: Recorded<BillEvent>): BillState {
  const step = steps[event.type] as (state: BillState, event: BillEvent, entry: Entry) => Partial<BillState>
  return { ...state, ...step(state, event, { at, serial }) }
}
