// Records of reward and discipline on their road: proposed with evidence, approved by a second person, revocable by two.
// Invariant: evidence is files the proposer uploaded, and the log holds the hash of their bytes; who is concerned sees what counts.
// Begin with kind.ts, then routes.ts; the law of it is domain/supervision/score-records/.
export { createRecordDesk } from './record-desk.ts'
export { scoreRecordRoutes } from './routes.ts'
