// Supervision orders on their road: the streams' shared one; told of in the app, moved on by a timer, set as a letter.
// Invariant: what an order says of itself is its stream; the row only mirrors it.
// Begin with kind.ts, then routes.ts; the law of it is domain/supervision/orders/.
export { oneOrder } from './one-order.ts'
export { createOrderDesk } from './order-desk.ts'
export { orderRoutes } from './routes.ts'
export { fireOrderTimer, isOrderTimer } from './timers.ts'
