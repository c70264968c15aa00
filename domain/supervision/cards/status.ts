/** Where a card (红黄牌) stands. The last six are its ends; an end may still be cancelled, and nothing is ever deleted. */
export const cardStatuses = [
  'raised',
  'under-investigation',
  'notified',
  'acknowledged',
  'explained',
  'appealed',
  'awaiting-approval',
  'upheld',
  'downgraded',
  'cancelled',
  'dismissed',
  'withdrawn',
  'exempted',
] as const
export type CardStatus = (typeof cardStatuses)[number]

/** What still waits for somebody. */
export const openCardStatuses = [
  'raised',
  'under-investigation',
  'notified',
  'acknowledged',
  'explained',
  'appealed',
  'awaiting-approval',
] as const satisfies readonly CardStatus[]

/** What scores: upheld as it was, or at a lower level. */
export const scoringCardStatuses = ['upheld', 'downgraded'] as const satisfies readonly CardStatus[]
