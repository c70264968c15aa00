import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { HallDesk } from '../hall.ts'
import type { Bookings } from './bookings.ts'
import { bookingRoad } from './road.ts'
import { accountNamer } from '../../identity/index.ts'

/** Booking over one database, by the calendar and the rules in force. */
export function createBookings(hall: HallDesk, calendar: () => CompiledCalendar, rules = hall.rules): Bookings {
  return { hall, calendar, rules, road: bookingRoad(calendar, rules, accountNamer(hall.database)) }
}
