// Hand-over lists on their road: made by whoever gives, received by the other side, differences settled.
// Invariant: a list names only cases of its department, and both signatures are acts of two people in its log.
// Begin with kind.ts, then routes.ts; the law of it is domain/hall/hand-overs/.
export { createHandOverDesk } from './kind.ts'
export { fireHandOverTimer, isHandOverTimer } from './timers.ts'
export { handOverRoutes } from './routes.ts'
