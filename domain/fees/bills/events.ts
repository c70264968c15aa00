import type { Actor } from '../../cases/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { BillLine, ChargeFacts } from '../bill-of.ts'
import type { ChargeKind, ReceiptKind } from '../charge-rule.ts'
import type { billSubjects, PaymentWay } from './status.ts'

/** What a bill is for, and who pays. No names of persons. */
export interface BillSubject {
  kind: (typeof billSubjects)[number]
  id: string
  number: string
  /** Of the project or the item. */
  name: string
  nameEn: string
  partyId: string
}

/** So much of a sum for one charge: by kind and destination, as it stood then. Fen. */
export interface Share {
  code: string
  name: string
  nameEn: string
  kind: ChargeKind
  payee: string
  receipt: ReceiptKind
  amountFen: number
}

/** Money split by charge, and what no charge takes. */
export interface Split {
  amountFen: number
  shares: Share[]
  surplusFen: number
}

/** What was computed: by which version of the book, from which facts, as of which day. */
export interface Computed {
  bookVersion: number
  facts: ChargeFacts
  /** Of the facts, those somebody told beside what the subject says of itself. */
  told: ChargeFacts
  lines: BillLine[]
  /** What is charged besides and could not be computed here. */
  besides: string[]
  on: CivilDate
}

/** Too much was paid; a deposit is given back; a payment never came in and is taken off the books. */
export const refundCauses = ['overpaid', 'deposit', 'not-received'] as const
export type RefundCause = (typeof refundCauses)[number]

/** A payment by what its gateway calls it. */
export interface Transaction {
  gateway: string
  transaction: string
}

/** Everything that can happen to a bill. */
export type BillEvent = { by: Actor } & (
  | ({ type: 'BillIssued'; subject: BillSubject } & Computed)
  | ({ type: 'BillRecalculated'; reason: string } & Computed)
  | { type: 'ReductionProposed'; charge: string; perMille: number; basis: string }
  | { type: 'ReductionApproved'; charge: string }
  | { type: 'ReductionDeclined'; charge: string; reason: string }
  | { type: 'BillCancelled'; reason: string; on: CivilDate }
  | ({ type: 'PaymentReceived'; way: Exclude<PaymentWay, 'online'>; on: CivilDate } & Split)
  | ({
      type: 'OnlinePaymentRecorded'
      gateway: string
      transaction: string
      order: string
      paidAt: string
      on: CivilDate
      /** On what a cashier booked it; absent where the gateway told us. */
      basis?: string
    } & Split)
  | ({ type: 'RefundApproved'; refund: number; cause: RefundCause; basis: string; of?: Transaction } & Split)
  | { type: 'RefundWithdrawn'; refund: number; reason: string }
  | { type: 'RefundPaid'; refund: number; way: PaymentWay; on: CivilDate }
  /** The gateway is asked to send it back out of a payment; which time it is asked tells its answers apart. */
  | ({ type: 'RefundSent'; refund: number; attempt: number; amountFen: number; on: CivilDate } & Transaction)
  | { type: 'RefundRefused'; refund: number; attempt: number; reason: string }
)
export type BillEventType = BillEvent['type']
