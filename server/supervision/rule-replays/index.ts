// Replays of the rules asked for on the screen (策略回放): the past under other thresholds, found again by a process of its own.
// Invariant: a replay reads and changes nothing.
// Begin with rule-replays.ts.
export { createRuleReplays } from './rule-replays.ts'
export { ruleReplayRoutes } from './routes.ts'
