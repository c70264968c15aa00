import type { ReceiptKind } from '../charge-rule.ts'
import type { BillEvent } from './events.ts'
import type { BillState, Payment, Refund } from './state.ts'

/** The gap-free series an event takes its number from: bills, payments and refunds of a year. */
export function billSeriesOf(event: BillEvent): string | null {
  switch (event.type) {
    case 'BillIssued':
      return `bill-${event.on.slice(0, 4)}`
    case 'PaymentReceived':
    case 'OnlinePaymentRecorded':
      return `payment-${event.on.slice(0, 4)}`
    case 'RefundPaid':
      return `refund-${event.on.slice(0, 4)}`
    default:
      return null
  }
}

const numbered = (letters: string, on: string, serial: number) =>
  `${letters}-${on.slice(0, 4)}-${String(serial).padStart(6, '0')}`

/** The number of the payment notice, 'JK-2008-000017', once there is one. */
export const billNumberOf = ({ serial, issuedOn }: Pick<BillState, 'serial' | 'issuedOn'>): string | null =>
  serial === null || issuedOn === null ? null : numbered('JK', issuedOn, serial)

/** The number of a payment, 'SK-2008-000017'; its receipts are numbered within it. */
export const paymentNumberOf = ({ serial, on }: Pick<Payment, 'serial' | 'on'>): string | null =>
  serial === null ? null : numbered('SK', on, serial)

/** The number of the voucher of a refund that was paid out, 'TK-2008-000003'. */
export const refundNumberOf = ({ paid }: Pick<Refund, 'paid'>): string | null =>
  paid?.serial == null ? null : numbered('TK', paid.on, paid.serial)

/** What is given for money: one receipt for each kind of receipt and destination. */
export interface Receipt {
  number: string
  kind: ReceiptKind | 'surplus'
  payee: string
  amountFen: number
  charges: { name: string; nameEn: string; amountFen: number }[]
}

/** The receipts of a payment; none before it has its number. */
export function receiptsOf(payment: Payment): Receipt[] {
  const number = paymentNumberOf(payment)
  if (number === null) return []
  const receipts = new Map<string, Omit<Receipt, 'number'>>()
  for (const { receipt: kind, payee, name, nameEn, amountFen } of payment.shares) {
    const one = receipts.get(`${kind} ${payee}`) ?? { kind, payee, amountFen: 0, charges: [] }
    one.amountFen += amountFen
    one.charges.push({ name, nameEn, amountFen })
    receipts.set(`${kind} ${payee}`, one)
  }
  const { surplusFen } = payment
  const rest = surplusFen > 0 ? [{ kind: 'surplus' as const, payee: '', amountFen: surplusFen, charges: [] }] : []
  return [...receipts.values(), ...rest].map((one, at) => ({ number: `${number}-${at + 1}`, ...one }))
}
