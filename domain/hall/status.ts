/** Where a ticket (排队号) stands. Waiting: `issued`, `transferred`, `missed`; at a counter: `called`, `recalled`, `serving`; the last two are its ends. */
export const ticketStatuses = [
  'issued',
  'transferred',
  'missed',
  'called',
  'recalled',
  'serving',
  'suspended',
  'done',
  'expired',
] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/** Those that may be called. */
export const waitingStatuses = ['issued', 'transferred', 'missed'] as const satisfies readonly TicketStatus[]

/** Those that keep a counter busy. */
export const atCounterStatuses = ['called', 'recalled', 'serving'] as const satisfies readonly TicketStatus[]
