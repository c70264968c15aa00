import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { usualHallRules } from '#domain/hall/index.ts'
import type { HallDesk } from '../hall.ts'
import type { Bookings } from './bookings.ts'
import { bookingRoad } from './road.ts'

/** Booking over one database, by the calendar in force. */
export function createBookings(hall: HallDesk, calendar: () => CompiledCalendar, rules = usualHallRules): Bookings {
  const nameOfAccount = async (id: string) => {
    const [account] = await hall.database.query<{ name: string }>('select name from account where id = $1', [id])
    return account?.name ?? '系统'
  }
  return { hall, calendar, rules, road: bookingRoad(calendar, rules, nameOfAccount) }
}
