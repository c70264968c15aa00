import type { ChargeFacts } from '../bill-of.ts'
import type { BillSubject } from './events.ts'
import type { PaymentWay } from './status.ts'

/** What may be asked for of a bill. */
export type BillCommand =
  | { type: 'IssueBill'; subject: BillSubject; facts: ChargeFacts }
  /** What was measured anew, on what paper; the charges of the day, the reductions approved. */
  | { type: 'RecalculateBill'; facts: ChargeFacts; reason: string }
  /** `perMille` of a charge less, on a text. */
  | { type: 'ProposeReduction'; charge: string; perMille: number; basis: string }
  | { type: 'ApproveReduction'; charge: string }
  | { type: 'DeclineReduction'; charge: string; reason: string }
  | { type: 'CancelBill'; reason: string }
  /** `charges`: which are paid, whole; null is everything owed. `amountFen` is what the cashier counted. */
  | { type: 'ReceivePayment'; way: Exclude<PaymentWay, 'online'>; amountFen: number; charges: readonly string[] | null }
  /** Money has come in at a gateway, whatever became of the bill since. */
  | {
      type: 'RecordOnlinePayment'
      gateway: string
      transaction: string
      order: string
      amountFen: number
      paidAt: string
    }
  /** Money a gateway has in its file of a day and never told, or told of no order: booked by a cashier, on evidence. */
  | {
      type: 'BookOnlinePayment'
      gateway: string
      transaction: string
      order: string
      amountFen: number
      paidAt: string
      basis: string
    }
  /** A payment the gateway does not have: it never came in, whatever we were told. */
  | { type: 'ApproveReversal'; transaction: string; basis: string }
  /** Everything paid beyond what is due. */
  | { type: 'ApproveRefund'; basis: string }
  | { type: 'ApproveDepositReturn'; charge: string; basis: string }
  /** What was approved and shall not be paid out after all. */
  | { type: 'WithdrawRefund'; refund: number; reason: string }
  /** `online`: the gateway is asked to send it back; it is paid out once the gateway says so. */
  | { type: 'PayRefund'; refund: number; way: PaymentWay }
  /** What the gateway says became of a refund it was asked to send back; `refused` is why it did not. */
  | { type: 'RecordRefund'; refund: number; attempt: number; amountFen: number; refused: string | null }
export type BillCommandType = BillCommand['type']
