import type { CivilDate } from '../../kernel/index.ts'
import type { BillLine, ChargeFacts } from '../bill-of.ts'
import type { BillSubject, RefundCause, Split, Transaction } from './events.ts'
import type { PaymentWay } from './status.ts'

/** Money that came in. `gateway` and `transaction` where it came online. */
export interface Payment extends Split {
  way: PaymentWay
  at: string
  on: CivilDate
  by: string
  serial: number | null
  /** When it was paid at the gateway: what came in online may be recorded later. */
  paidAt: string | null
  gateway: string | null
  transaction: string | null
}

/** Money that is given back: approved by one, paid out by another. */
export interface Refund extends Split {
  number: number
  cause: RefundCause
  basis: string
  approvedBy: string
  approvedAt: string
  /** The payment that never came in; null for money that goes back. */
  of: Transaction | null
  /** Of a deposit of the bill before it was issued anew: it pays nothing of the new one. */
  ofFormer: boolean
  /** With the gateway to be sent back, and nothing heard of it yet. */
  sent: (Transaction & { attempt: number; by: string; at: string }) | null
  /** How often the gateway was asked, and why it refused the last time. */
  attempts: number
  refused: string | null
  /** Why it is not paid out after all; null while it stands. */
  withdrawn: string | null
  paid:
    (Partial<Transaction> & { by: string; at: string; on: CivilDate; way: PaymentWay; serial: number | null }) | null
}

/** Less of a charge: proposed on a text, and approved by another; null is "not yet". */
export interface BillReduction {
  charge: string
  perMille: number
  basis: string
  proposedBy: string
  approvedBy: string | null
}

/** A bill, folded from its stream. */
export interface BillState {
  /** Null only before it was issued. */
  subject: BillSubject | null
  serial: number | null
  issuedOn: CivilDate | null
  issuedBy: string
  bookVersion: number
  facts: ChargeFacts
  /** What was told beside what the subject says of itself: it holds until it is told anew. */
  told: ChargeFacts
  lines: readonly BillLine[]
  besides: readonly string[]
  /** The day whose charges hold for it. */
  computedOn: CivilDate | null
  recalculated: number
  reductions: readonly BillReduction[]
  payments: readonly Payment[]
  refunds: readonly Refund[]
  cancelled: { on: CivilDate; reason: string; by: string } | null
}

export const noBill: BillState = {
  subject: null,
  serial: null,
  issuedOn: null,
  issuedBy: '',
  bookVersion: 0,
  facts: {},
  told: {},
  lines: [],
  besides: [],
  computedOn: null,
  recalculated: 0,
  reductions: [],
  payments: [],
  refunds: [],
  cancelled: null,
}
