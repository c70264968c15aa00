// The working calendar on the server: its versions, what an order would change, and the act that changes it.
// Invariant: a published version is never edited; with a new one every open case is counted anew in the same transaction.
// Begin with calendars.ts, then drafted-calendar.ts; what becomes of the cases is cases/recalculate.ts.
export { createCalendars } from './calendars.ts'
export { applyCalendar } from './drafted-calendar.ts'
export { calendarRoutes } from './routes.ts'
