// What orders, complaints and inspections share on their road to the log: read, fold, decide, append; who is told; the faults
// that become cards in the same append.
// Invariant: a fault and the entry that establishes it are stored together or not at all.
// Begin with stream-road.ts.
export { createStreamDesk, ownOrder, type StreamDesk } from './stream-desk.ts'
export { peopleOf } from './people-of.ts'
export { receiptFor } from './receipt-for.ts'
export type { StreamFacts, StreamKind } from './stream-road.ts'
export { telling, tellStaff, type Audience } from './telling.ts'
export { happenings } from './happenings.ts'
