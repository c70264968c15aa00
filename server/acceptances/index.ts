// Acceptances of works (联合验收) on their road: the same read, fold, decide, append as cases, watched by supervision inside it.
// Invariant: what an acceptance says of itself is its stream; the rows here only mirror it.
// Begin with road.ts, then projection.ts and routes.ts; the law of it is domain/projects/acceptance/.
export { createAcceptanceDesk } from './acceptance-desk.ts'
export { acceptanceLetterRoutes } from './letter-routes.ts'
export { acceptanceRoutes } from './routes.ts'
export { publishAcceptanceSetup } from './setup.ts'
export { recountAcceptances } from './recount.ts'
export { fireAcceptanceTimer, isAcceptanceTimer } from './timers.ts'
