import { isWorkday, minutesOf, nextWorkday, openSessions, timeAt, type CompiledCalendar } from '../../calendar/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { HallRules } from '../rules.ts'

/** A stretch of opening time that is booked as one: 'HH:MM', the end not included. */
export interface Slot {
  from: string
  to: string
}

/** The slots (时段) of a day, none on a day off; what is left over at the end of a session is not booked. */
export const slotsOn = (
  calendar: CompiledCalendar,
  on: CivilDate,
  { slotMinutes }: Pick<HallRules, 'slotMinutes'>,
): Slot[] =>
  openSessions(calendar, on).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((minutesOf(to) - minutesOf(from)) / slotMinutes) }, (_, index) => {
      const start = minutesOf(from) + index * slotMinutes
      return { from: timeAt(start), to: timeAt(start + slotMinutes) }
    }),
  )

/** The days that may be booked now: today while it lasts, and so many working days after it. */
export function bookableDays(
  calendar: CompiledCalendar,
  today: CivilDate,
  { aheadWorkdays }: Pick<HallRules, 'aheadWorkdays'>,
): CivilDate[] {
  const days = isWorkday(calendar, today) ? [today] : []
  let day = today
  for (let ahead = 0; ahead < aheadWorkdays; ahead += 1) {
    day = nextWorkday(calendar, day)
    days.push(day)
  }
  return days
}

/** How many may book one slot where so many counters serve: the share of their visits that is kept for bookings, one at least. */
export const placesIn = (
  counters: number,
  { slotMinutes, visitMinutes, bookedShare }: Pick<HallRules, 'slotMinutes' | 'visitMinutes' | 'bookedShare'>,
): number => Math.max(1, Math.floor(((counters * slotMinutes) / visitMinutes) * bookedShare))
