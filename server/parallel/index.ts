// Parallel approvals (并联审批) on their road: the same read, fold, decide, append as cases, watched by supervision inside it.
// Invariant: what an approval says of itself is its stream; the rows here only mirror it.
// Begin with road.ts, then projection.ts and routes.ts; the law of it is domain/projects/parallel/.
export { createParallelDesk } from './parallel-desk.ts'
export { parallelLetterRoutes } from './letter-routes.ts'
export { parallelRoutes } from './routes.ts'
export { beginningOf } from './stage-form.ts'
export { recountApprovals } from './recount.ts'
export { fireParallelTimer, isParallelTimer } from './timers.ts'
