// Supervision (电子监察): rules run inside the append of the case they watch, moments that come by themselves are swept, and what
// is found becomes a card, a stream of its own.
// Invariant: no entry is stored unsupervised, and the same breach never leaves two cards.
// Begin with supervise-change.ts and card-news.ts, then sweep-watched.ts.
export { cardIdOf, cardProjection } from './card-news.ts'
export { createRegime, type RegimeKeeper } from './regime.ts'
export { superviseChange } from './supervise-change.ts'
export { sweepWatched, type Watch } from './sweep-watched.ts'
