// The demo city: Haimen with invented people, accounts anyone may use, and six weeks of cases up to now.
// Invariant: history is made of ordinary commands sent through the ordinary desk, by staff who hold the authority; nothing
// is written into a case from the side, and playing it again stores nothing new.
// Begin with make-demo.ts, then generate-history.ts (what happens, pure) and play-history.ts (how it is sent).
export { demoAccounts, demoPassword } from './demo-accounts.ts'
export { loadDemo, loadHistory, prepareCity, seedCases } from './load-demo.ts'
export { welcome } from './welcome.ts'
