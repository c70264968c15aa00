/** Where a completion acceptance (竣工联合验收) stands. The last three are its ends. */
export const acceptanceStatuses = [
  'applied',
  'incomplete',
  'awaiting-date',
  'scheduled',
  'visited',
  'rectifying',
  'passed',
  'concluded',
  'filed',
  'withdrawn',
  'lapsed',
] as const
export type AcceptanceStatus = (typeof acceptanceStatuses)[number]

/** What still waits for somebody. */
export const openAcceptanceStatuses = [
  'applied',
  'incomplete',
  'awaiting-date',
  'scheduled',
  'visited',
  'rectifying',
  'passed',
  'concluded',
] as const satisfies readonly AcceptanceStatus[]
