/** The clocks of a parallel approval: what the applicant and the lead owe on the way, the departments' answers, the whole. */
export const parallelClockKinds = [
  'acceptance',
  'supplement',
  'distribution',
  'opinion',
  'resolution',
  'decision',
  'promised',
  'statutory',
  'delivery',
  'revocation',
  'objection-right',
  'objection',
] as const
export type ParallelClockKind = (typeof parallelClockKinds)[number]
