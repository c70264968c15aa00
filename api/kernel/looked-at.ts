/** What is personal to look at, by the word under which the look of whoever only watches is written down. */
export const lookedAt = [
  'case',
  'document',
  'file',
  'person',
  'licence',
  'bill',
  'search',
  'complaint',
  'complainant',
] as const

export type LookedAt = (typeof lookedAt)[number]
