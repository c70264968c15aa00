// Scores: read from the deduction ledger, the decided cases and the published promises; nothing of them is stored.
// Invariant: every number is what its entries make it, and every entry names what it comes from.
// Begin with score-table.ts.
export { scoreRoutes } from './routes.ts'
