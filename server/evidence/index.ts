// The evidence of the log (日志存证): a tree over all entries, its root signed and published, proofs for whoever holds a
// receipt, and the check of an exported log that needs no database.
// Invariant: nothing here is on the road of a command; the signing key is not in the database.
// Begin with merkle.ts and signed-note.ts, then checkpointer.ts.
export { createEvidence } from './evidence.ts'
export { makeCheckpoint } from './checkpointer.ts'
export { logSigner } from './signed-note.ts'
export { evidenceRoutes } from './routes.ts'
export { createVerification, type Verified } from './verification.ts'
