/** Where a supervision order (督办) stands. The last two are its ends. */
export const orderStatuses = [
  'issued',
  'acknowledged',
  'replied',
  'returned',
  'accepted',
  'closed',
  'withdrawn',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** What still waits for somebody. */
export const openOrderStatuses = [
  'issued',
  'acknowledged',
  'replied',
  'returned',
  'accepted',
] as const satisfies readonly OrderStatus[]
