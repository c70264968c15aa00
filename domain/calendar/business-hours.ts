import { compare, type CivilDate } from '../kernel/index.ts'
import { isWorkday, nextWorkday, type CompiledCalendar } from './compiled-calendar.ts'
import { minutesOf, sessionsOn, timeAt, usualHours, type Session } from './timetable.ts'

/** A moment on the wall of the town: 'HH:MM', where '24:00' is the end of the day. */
export interface WallTime {
  on: CivilDate
  time: string
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
const lengthOf = ({ from, to }: Session) => minutesOf(to) - minutesOf(from)

/** What is open of a day from `start` (if it is that day) to `end` (if it is that day); nothing on a day off. */
export function openSessions(
  calendar: CompiledCalendar,
  on: CivilDate,
  { start, end }: { start?: WallTime; end?: WallTime } = {},
): Session[] {
  if (!isWorkday(calendar, on)) return []
  return sessionsOn(calendar.hours ?? usualHours, on)
    .map(({ from, to }) => ({
      from: start?.on === on ? later(from, start.time) : from,
      to: end?.on === on ? earlier(to, end.time) : to,
    }))
    .filter(({ from, to }) => from < to)
}

/** The moment `hours` of opening time after `start`, in which the hour begun counts (Civil Code Art. 201); `start` for none. */
export function addBusinessHours(calendar: CompiledCalendar, start: WallTime, hours: number): WallTime {
  // Whole minutes: parts of an hour add up to what is almost one.
  let left = Math.round(hours * 60)
  if (left === 0) return start
  for (let { on } = start; ; on = nextWorkday(calendar, on)) {
    for (const session of openSessions(calendar, on, { start })) {
      const length = lengthOf(session)
      if (length >= left) return { on, time: timeAt(minutesOf(session.from) + left) }
      left -= length
    }
  }
}

/** Opening time between two moments, in hours; negative when the second is the earlier. */
export function countBusinessHours(calendar: CompiledCalendar, start: WallTime, end: WallTime): number {
  if (isAfter(start, end)) return -countBusinessHours(calendar, end, start)
  let minutes = 0
  for (let { on } = start; compare(on, end.on) <= 0; on = nextWorkday(calendar, on)) {
    minutes += openSessions(calendar, on, { start, end }).reduce((sum, session) => sum + lengthOf(session), 0)
  }
  return minutes / 60
}

/** Whether the first moment is after the second. */
export const isAfter = (a: WallTime, b: WallTime): boolean => a.on > b.on || (a.on === b.on && a.time > b.time)
