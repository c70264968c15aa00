// Bills (缴款通知书) on their road: the same read, fold, decide, append as cases.
// Invariant: what a bill says of itself is its stream; every fen that changed hands is a row of money_moved, written with it.
// Begin with road.ts, then source-of.ts (what amounts are computed from) and routes.ts; the law of it is domain/fees/bills/.
export { heldEffects } from './held-cases.ts'
export { createBillDesk } from './bill-desk.ts'
export { billIdOf } from './billed-subject.ts'
export { billRoutes } from './routes.ts'
export { sourceOf } from './source-of.ts'
