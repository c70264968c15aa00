// Supervision (电子监察): rules run inside the append of the case they watch, moments that come by themselves are swept, and what
// is found becomes a card, a stream of its own.
// Invariant: no entry is stored unsupervised, and the same breach never leaves two cards.
// Begin with supervise-change.ts and card-news.ts, then sweep-watched.ts.
export { cardNewsOf, cardProjection, cardTold, mirrorCards, remindersOf, type CardNews } from './card-news.ts'
export { faultTakenBack } from './cards/take-back.ts'
export { raiseCards } from './raise-cards.ts'
export { patternsBetween, runPatterns } from './patterns/index.ts'
export { createRegime } from './regime.ts'
export { replayRules, type ReplayReferences, type StreamLog } from './replay-rules.ts'
export { streamsOf } from './streams-of.ts'
export { addUpTally } from './overview/add-up-tally.ts'
export { recordLook } from './overview/looks.ts'
export { superviseRoutes } from './overview/routes.ts'
export { createRuleReplays, ruleReplayRoutes } from './rule-replays/index.ts'
export { namedPlace, peopleNamed, type PersonRow } from './cards/index.ts'
export { superviseChange, superviseStanding } from './supervise-change.ts'
export { sweepWatched, type LookedOutside } from './sweep-watched.ts'
export {
  cardEffects,
  cardRoutes,
  createCardDesk,
  fireCardTimer,
  isCardTimer,
  oneCard,
  regimeRoutes,
  type CardDesk,
} from './cards/index.ts'
export { createOrderDesk, fireOrderTimer, isOrderTimer, oneOrder, orderRoutes } from './orders/index.ts'
export {
  createStreamDesk,
  happenings,
  ownOrder,
  peopleOf,
  receiptFor,
  telling,
  tellStaff,
  type Audience,
  type StreamDesk,
  type StreamFacts,
  type StreamKind,
} from './streams/index.ts'
