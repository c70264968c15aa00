/** How a ticket stands in the queue: the green channel (绿色通道) and who booked are preferred, up to a share. */
export const ticketClasses = ['normal', 'booking', 'green'] as const
export type TicketClass = (typeof ticketClasses)[number]

/** Why somebody may go through the green channel. */
export const greenReasons = ['elderly', 'disabled', 'soldier', 'pregnant', 'emergency', 'key-project'] as const
export type GreenReason = (typeof greenReasons)[number]

/** Where a ticket was taken. */
export const ticketSources = ['kiosk', 'web', 'booking', 'desk'] as const
export type TicketSource = (typeof ticketSources)[number]
