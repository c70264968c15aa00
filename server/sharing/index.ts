// Sharing on the server: what offices ask each other for, with the clocks of the one that holds the data.
// Invariant: a request is seen by the two offices, by who watches the centre, and, with its case, by whoever applied; nobody else.
// Begin with kind.ts, then routes.ts; the law of it is domain/sharing/.
export { createDataRequestDesk } from './kind.ts'
export { sharingRoutes } from './routes.ts'
export { fireDataRequestTimer, isDataRequestTimer } from './timers.ts'
