// Cards on their road: the same read, fold, decide, append as cases; told of by effects, moved on by timers.
// Invariant: what a card says of itself is its stream; the rows here only mirror it.
// Begin with road.ts, then projection.ts and routes.ts; the law of it is domain/supervision/cards/.
export { createCardDesk, type CardDesk } from './card-desk.ts'
export { regimeRoutes } from './regime-routes.ts'
export { cardRoutes } from './routes.ts'
export { oneCard } from './one-card.ts'
export { fireCardTimer, isCardTimer } from './timers.ts'
export { cardEffects } from './card-effects.ts'
export { namedPlace, peopleNamed, type PersonRow } from './lines.ts'
