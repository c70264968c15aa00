import type { BillEvent, BillEventType } from './events.ts'

/** Whether the payer is told when it happens to a bill: what changes what is owed, and money that came in or went back. */
const told = {
  BillIssued: true,
  BillRecalculated: true,
  ReductionProposed: false,
  ReductionApproved: true,
  ReductionDeclined: false,
  BillCancelled: true,
  PaymentReceived: true,
  OnlinePaymentRecorded: true,
  RefundApproved: false,
  RefundWithdrawn: false,
  RefundPaid: true,
  RefundSent: false,
  RefundRefused: true,
} as const satisfies Record<BillEventType, boolean>

/** A kind of event of a bill the payer is told of. */
export type ToldOfBill = {
  [Kind in keyof typeof told]: (typeof told)[Kind] extends true ? Kind : never
}[keyof typeof told]
export const toldOfBills = Object.entries(told).flatMap(([kind, isTold]) => (isTold ? [kind as ToldOfBill] : []))

/** What the payer is told of an event; null where it changes nothing for them. */
export const billTelling = ({ type }: Pick<BillEvent, 'type'>): ToldOfBill | null =>
  told[type] ? (type as ToldOfBill) : null
