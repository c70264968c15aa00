// Evaluation on the server: ratings of services in the hall as streams of the log, and what they add up to.
// Invariant: only a ticket that was served is rated, and its secret id is all that is asked of whoever rates.
// Begin with rate-service.ts and kind.ts; the law of it is domain/evaluation/.
export { createRatingDesk } from './kind.ts'
export { ratingFiguresOf, type RatingFigures } from './rating-figures.ts'
export { createMatterDesk } from './matters/kind.ts'
export { matterRoutes } from './matters/routes.ts'
export { fireMatterTimer, isMatterTimer } from './matters/timers.ts'
export { ratingRoutes } from './routes.ts'
export { fireRatingTimer, isRatingTimer } from './timers.ts'
