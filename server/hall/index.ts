// The hall on the server: tickets as streams of the log, counters and who serves at them, the board, and the queues as they stand.
// Invariant: whom a counter calls is chosen under the lock of its zone, so nobody is called twice and nobody is passed over.
// Begin with call-next.ts and road.ts; bookings/ is what is booked beforehand.
export { book, type Bookings } from './bookings/bookings.ts'
export { createBookings } from './bookings/create-bookings.ts'
export { bookingRoutes } from './bookings/routes.ts'
export { fireBookingTimer, isBookingTimer } from './bookings/timers.ts'
export { collectingRoutes } from './collecting/index.ts'
export { createHelpDesk } from './helps/kind.ts'
export { helpRoutes } from './helps/routes.ts'
export { giveTicketsAtAnyHour } from './any-hour.ts'
export { createHall, fireTicketTimer, isTicketTimer } from './hall.ts'
export { hallDeskRoutes, hallRoutes } from './routes.ts'
