/** Where a case (办件) stands. The last ones are final, but for what may still become of a licence, and of what lapsed. */
export const statuses = [
  'draft',
  'submitted',
  'received',
  'awaiting-correction',
  'in-review',
  'awaiting-decision',
  'suspended',
  'forwarded',
  'granted',
  'refused',
  'issued',
  'delivered',
  'not-accepted',
  'withdrawn',
  'lapsed',
  'revoked',
  'licence-withdrawn',
  'licence-cancelled',
] as const
export type Status = (typeof statuses)[number]

/** Whose move it is: the lists of the desk are these. */
export type WaitingFor =
  | 'applicant'
  | 'window'
  | 'review'
  | 'decision'
  | 'special-procedure'
  | 'upper-organ'
  | 'issue'
  | 'delivery'
  | 'check'
  | 'revocation'
  | 'objection'
  | 'nobody'

/** Whose move a case in `status` waits for. */
export const waitingFor = {
  draft: 'applicant',
  submitted: 'window',
  received: 'window',
  'awaiting-correction': 'applicant',
  'in-review': 'review',
  'awaiting-decision': 'decision',
  suspended: 'special-procedure',
  forwarded: 'upper-organ',
  granted: 'issue',
  refused: 'delivery',
  issued: 'delivery',
  delivered: 'nobody',
  'not-accepted': 'nobody',
  withdrawn: 'nobody',
  lapsed: 'nobody',
  revoked: 'nobody',
  'licence-withdrawn': 'nobody',
  'licence-cancelled': 'nobody',
} as const satisfies Record<Status, WaitingFor>
