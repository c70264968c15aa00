// Fees on the server: the book of charges in its versions, the one bill computed from it, and bills that are issued and paid.
// Invariant: an amount follows from a version of the book, the facts and the day, and nothing else.
// Begin with one-bill.ts, then bills/road.ts; how amounts come about and what may happen to a bill is domain/fees/.
export { billIdOf, billRoutes, createBillDesk, heldEffects, sourceOf } from './bills/index.ts'
export { callbackRoute, chaseOrders, gatewayAt, refundEffects, type GatewaySettings } from './gateway/index.ts'
export * from './gateway/protocol.ts'
export { publishCharges } from './charge-book.ts'
export { feeRoutes } from './routes.ts'
