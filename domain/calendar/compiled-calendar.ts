import { addDays, fromDayNumber, toDayNumber, type CivilDate } from '../kernel/index.ts'
import { coveredYears, dayKinds, type Calendar } from './calendar.ts'

// One day early, so that the first of 1990 has a day before it.
const firstDay = toDayNumber('1989-12-31')
const lastDay = toDayNumber('2099-12-31')

/** A calendar with its working days counted once, so that every question costs a look-up. Knows 1990 to 2099. */
export interface CompiledCalendar extends Calendar {
  /** Day numbers of all working days, in order. */
  readonly workdays: Int32Array
  /** How many working days there are up to and including each day. */
  readonly workdaysThrough: Int32Array
  /** From the first of these days to the second every holiday is known. */
  readonly known: readonly [from: CivilDate, until: CivilDate]
}

/** Counts the working days of a calendar. Do it once per version. */
export function compileCalendar(calendar: Calendar): CompiledCalendar {
  const kindOf = dayKinds(calendar)
  const workdays: number[] = []
  const workdaysThrough = new Int32Array(lastDay - firstDay + 1)
  for (let day = firstDay; day <= lastDay; day++) {
    if (kindOf(fromDayNumber(day)).works) workdays.push(day)
    workdaysThrough[day - firstDay] = workdays.length
  }
  return { ...calendar, workdays: Int32Array.from(workdays), workdaysThrough, known: knownOf(calendar) }
}

/** The first years on end that layers cover. */
function knownOf(calendar: Calendar): [from: CivilDate, until: CivilDate] {
  const covered = coveredYears(calendar)
  if (covered.size === 0) return ['9999-12-31', '0001-01-01']
  const first = Math.min(...covered)
  let last = first
  while (covered.has(last + 1)) last++
  return [`${first}-01-01`, `${last}-12-31`]
}

function workdaysThrough(calendar: CompiledCalendar, date: CivilDate): number {
  const count = calendar.workdaysThrough[toDayNumber(date) - firstDay]
  if (count === undefined) throw new RangeError(`outside the calendar: ${date}`)
  return count
}

/** The n-th working day after `start`, which is not counted itself; `start` for n = 0. Throws RangeError outside 1990–2099. */
export function addWorkdays(calendar: CompiledCalendar, start: CivilDate, n: number): CivilDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  if (n === 0) return start
  const day = calendar.workdays[workdaysThrough(calendar, start) + n - 1]
  if (day === undefined) throw new RangeError(`outside the calendar: ${n} working days after ${start}`)
  return fromDayNumber(day)
}

/** Working days after the first date up to and including the second; negative when the second is the earlier. */
export function countWorkdays(calendar: CompiledCalendar, fromExclusive: CivilDate, toInclusive: CivilDate): number {
  return workdaysThrough(calendar, toInclusive) - workdaysThrough(calendar, fromExclusive)
}

/** Whether the day is worked. */
export function isWorkday(calendar: CompiledCalendar, date: CivilDate): boolean {
  return countWorkdays(calendar, addDays(date, -1), date) === 1
}

/** The first working day after the date. */
export function nextWorkday(calendar: CompiledCalendar, date: CivilDate): CivilDate {
  return addWorkdays(calendar, date, 1)
}

/** The day itself where it is worked, else the last one worked before it: when a reminder is sent. Outside 1990–2099 the day itself. */
export function lastWorkday({ workdays, workdaysThrough: through }: CompiledCalendar, date: CivilDate): CivilDate {
  const day = workdays[(through[toDayNumber(date) - firstDay] ?? 0) - 1]
  return day === undefined ? date : fromDayNumber(day)
}
