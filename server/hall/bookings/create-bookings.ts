import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ItemRegister } from '../../cases/index.ts'
import type { HallDesk } from '../hall.ts'
import type { Bookings } from './bookings.ts'
import { bookingRoad } from './road.ts'
import { accountNamer } from '../../identity/index.ts'

interface Parts {
  hall: HallDesk
  items: ItemRegister
  calendar: () => CompiledCalendar
}

/** Booking over one database, by the calendar and the rules in force. */
export function createBookings({ hall, items, calendar }: Parts, rules = hall.rules): Bookings {
  return { hall, items, calendar, rules, road: bookingRoad(calendar, rules, accountNamer(hall.database)) }
}
