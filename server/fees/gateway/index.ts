// Paying over the internet: a gateway behind an interface, orders, and what it tells us under its signature.
// Invariant: money that came in is on its bill exactly once, however messages are repeated, reordered or late; what is not
// signed by one of the keys over the very bytes changes nothing.
// Begin with gateway.ts, then take-message.ts; callback-route.ts is the door.
export { callbackRoute } from './callback-route.ts'
export { gatewayAt, type GatewaySettings, type PaymentGateway } from './gateway.ts'
export { chaseOrders } from './chase-orders.ts'
export { begunOn, closeOrder, openOrder } from './orders.ts'
export { settledOn } from './settle-transaction.ts'
export { untilFirst } from './take-message.ts'
export type { GatewayFile } from './messages.ts'
export { askedIn } from './refund-id.ts'
export { refundEffects } from './take-refund.ts'
