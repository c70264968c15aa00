/** The clocks of an acceptance: the whole, each step of it, and each department's opinion. */
export const acceptanceClockKinds = [
  'master',
  'completeness',
  'supplement',
  'notice',
  'assignment',
  'opinion',
  'rectification',
  'letter',
  'filing',
] as const
export type AcceptanceClockKind = (typeof acceptanceClockKinds)[number]
