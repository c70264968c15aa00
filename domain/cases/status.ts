/** Where a case (办件) stands. The last four are final: no clock runs and only a revocation may follow a delivery. */
export const statuses = [
  'draft',
  'submitted',
  'received',
  'awaiting-correction',
  'in-review',
  'awaiting-decision',
  'suspended',
  'granted',
  'refused',
  'issued',
  'delivered',
  'not-accepted',
  'withdrawn',
  'revoked',
] as const
export type Status = (typeof statuses)[number]

/** Whose move it is: the lists of the desk are these. */
export type WaitingFor =
  'applicant' | 'window' | 'review' | 'decision' | 'special-procedure' | 'issue' | 'delivery' | 'nobody'

/** Whose move a case in `status` waits for. */
export const waitingFor = {
  draft: 'applicant',
  submitted: 'window',
  received: 'window',
  'awaiting-correction': 'applicant',
  'in-review': 'review',
  'awaiting-decision': 'decision',
  suspended: 'special-procedure',
  granted: 'issue',
  refused: 'delivery',
  issued: 'delivery',
  delivered: 'nobody',
  'not-accepted': 'nobody',
  withdrawn: 'nobody',
  revoked: 'nobody',
} as const satisfies Record<Status, WaitingFor>
