import { Type, type Static } from 'typebox'
import { Closed, Id, OneOf } from '#api/kernel/shapes.ts'

const Instant = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$' })
const Name = Type.String({ pattern: '^[A-Za-z0-9_-]{1,80}$' })

/** Fen; no sum a bill can come to is beyond what a whole number holds. */
const Amount = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

/** What we ask a gateway for: a page on which this sum is paid once. */
export const PaymentOrder = Closed({
  order: Id,
  amountFen: Amount,
  currency: OneOf(['CNY']),
  subject: Type.String({ maxLength: 200 }),
  notifyUrl: Type.String({ maxLength: 500 }),
  returnUrl: Type.String({ maxLength: 500 }),
})
export type PaymentOrder = Static<typeof PaymentOrder>

/** What a gateway tells us, as often as it likes, until we say we have it. */
export const GatewayMessage = Closed({
  id: Name,
  type: OneOf(['payment.succeeded', 'payment.failed']),
  order: Id,
  transaction: Name,
  amountFen: Amount,
  currency: OneOf(['CNY']),
  paidAt: Instant,
})
export type GatewayMessage = Static<typeof GatewayMessage>

/** What we ask a gateway to send back of a payment: once for each `refund`, however often it is asked. */
export const RefundOrder = Closed({
  refund: Name,
  transaction: Name,
  amountFen: Amount,
  currency: OneOf(['CNY']),
  notifyUrl: Type.String({ maxLength: 500 }),
})
export type RefundOrder = Static<typeof RefundOrder>

/** What became of a refund, told as often as a gateway likes; `reason` where it sends nothing back. */
export const RefundMessage = Closed({
  id: Name,
  type: OneOf(['refund.succeeded', 'refund.refused']),
  refund: Name,
  transaction: Name,
  amountFen: Amount,
  currency: OneOf(['CNY']),
  at: Instant,
  reason: Type.Optional(Type.String({ maxLength: 200 })),
})
export type RefundMessage = Static<typeof RefundMessage>

/** What a gateway took on a day, and what it sent back: its file to be reconciled with. */
export const GatewayFile = Closed({
  on: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
  payments: Type.Array(Closed({ transaction: Name, order: Id, amountFen: Amount, paidAt: Instant })),
  /** Absent from a gateway that sends nothing back. */
  refunds: Type.Optional(Type.Array(Closed({ refund: Name, transaction: Name, amountFen: Amount, at: Instant }))),
})
export type GatewayFile = Static<typeof GatewayFile>
