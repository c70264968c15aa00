import { addDays, daysBetween, type CivilDate } from '../kernel/index.ts'
import { addBusinessHours, countBusinessHours, isAfter, type WallTime } from './business-hours.ts'
import { addWorkdays, countWorkdays, isWorkday, type CompiledCalendar } from './compiled-calendar.ts'

/**
 * A stretch in which a limit stands still. A day counts if the limit runs at its end (24:00): the day it comes to a stand
 * does not count, the day it goes on does. Stretches are in order and do not overlap.
 */
export interface StandStill {
  from: WallTime
  to: WallTime
  why: string
  whyEn: string
}

const lastDayOf = ({ to }: StandStill): CivilDate => addDays(to.on, -1)

/** The stretch a day is lost to, if any. */
export function lostTo(stretches: readonly StandStill[], on: CivilDate): StandStill | undefined {
  for (const stretch of stretches) if (stretch.from.on <= on && on < stretch.to.on) return stretch
  return undefined
}

/** Working days lost after the first date up to and including the second. */
export function workdaysLost(
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
  after: CivilDate,
  upTo: CivilDate,
): number {
  return sumLost(stretches, after, upTo, (from, to) => countWorkdays(calendar, from, to))
}

/** Calendar days lost after the first date up to and including the second. */
export function daysLost(stretches: readonly StandStill[], after: CivilDate, upTo: CivilDate): number {
  return sumLost(stretches, after, upTo, daysBetween)
}

function sumLost(
  stretches: readonly StandStill[],
  after: CivilDate,
  upTo: CivilDate,
  count: (after: CivilDate, upTo: CivilDate) => number,
): number {
  let lost = 0
  for (const stretch of stretches) {
    const from = later(addDays(stretch.from.on, -1), after)
    const to = earlier(lastDayOf(stretch), upTo)
    if (from < to) lost += count(from, to)
  }
  return lost
}

/** The last counted day of `value` working days after `from` that are not lost. */
export function addWorkdaysAcross(
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
  from: CivilDate,
  value: number,
): CivilDate {
  let end = addWorkdays(calendar, from, value)
  for (const stretch of stretches) {
    if (stretch.from.on > end || value === 0) break
    end = addWorkdays(calendar, end, workdaysLost(calendar, [stretch], from, lastDayOf(stretch)))
  }
  return end
}

/** The last of `value` calendar days after `from` that are not lost. */
export function addDaysAcross(stretches: readonly StandStill[], from: CivilDate, value: number): CivilDate {
  let end = addDays(from, value)
  for (const stretch of stretches) {
    if (stretch.from.on > end || value === 0) break
    end = addDays(end, daysLost([stretch], from, lastDayOf(stretch)))
  }
  return end
}

/** The first working day from `day` on that is not lost. */
export function firstWorkedDay(
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
  day: CivilDate,
): CivilDate {
  let on = day
  while (!isWorkday(calendar, on) || lostTo(stretches, on)) on = addDays(on, 1)
  return on
}

/** The moment `hours` of opening time after `start` that are not lost. */
export function addHoursAcross(
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
  start: WallTime,
  hours: number,
): WallTime {
  let [from, left] = [start, hours]
  for (const stretch of stretches) {
    if (isAfter(from, stretch.to)) continue
    if (isAfter(stretch.from, addBusinessHours(calendar, from, left))) break
    if (isAfter(stretch.from, from)) left -= countBusinessHours(calendar, from, stretch.from)
    from = stretch.to
  }
  return addBusinessHours(calendar, from, left)
}

/** Hours of opening time lost between two moments. */
export function hoursLost(
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
  start: WallTime,
  end: WallTime,
): number {
  let lost = 0
  for (const stretch of stretches) {
    const from = isAfter(start, stretch.from) ? start : stretch.from
    const to = isAfter(stretch.to, end) ? end : stretch.to
    if (isAfter(to, from)) lost += countBusinessHours(calendar, from, to)
  }
  return lost
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)
