// Patterns: what shows only over many cases, or outside of them, looked for on a schedule in what has come since the last time.
// Invariant: a pattern found again is the same card; a rule that fails keeps no other from its work.
// Begin with run-patterns.ts, then retrace.ts.
export { runPatterns } from './run-patterns.ts'
export { patternsBetween } from './patterns-between.ts'
