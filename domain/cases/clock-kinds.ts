/** The clocks a case may have, in the order of its ledger. */
export const clockKinds = [
  'acceptance',
  'promised',
  'statutory',
  'step',
  'inspectors',
  'hearing-request',
  'hearing',
  'renewal',
  'delivery',
  'check',
  'revocation',
  'objection-right',
  'objection',
] as const
export type ClockKind = (typeof clockKinds)[number]
