import { addDays, addMonths, compare, daysBetween, weekday, type CivilDate } from '../kernel/index.ts'
import { openSessions, type WallTime } from './business-hours.ts'
import { dayKind, isProvisional, yearOf } from './calendar.ts'
import { isWorkday, type CompiledCalendar } from './compiled-calendar.ts'
import {
  addDaysAcross,
  addHoursAcross,
  addWorkdaysAcross,
  firstWorkedDay,
  lostTo,
  type StandStill,
} from './stand-still.ts'

/**
 * A limit and the day it runs from, which is not counted (Civil Code Art. 201). Hours run from `time` of that day, or its
 * beginning, while the centre is open.
 */
export interface TimeLimit {
  from: CivilDate
  time?: string
  value: number
  unit: 'workday' | 'day' | 'month' | 'hour'
  /** When it stood still on the way. */
  stretches?: readonly StandStill[]
  /** Whether to list the days on the way. */
  explain?: boolean
}

/** One day on the way to the due date. `why` is given for days that do not count, and for make-up working days. */
export interface CountedDay {
  on: CivilDate
  counts: boolean
  why?: string
  whyEn?: string
  /** The limit stood still at its end. */
  stands?: true
}

const nowhere: readonly StandStill[] = []

/** The last day of a limit, which lasts until its close of business, and the years on the way without a published notice. */
export interface DueDate {
  dueOn: CivilDate
  /** Of a limit in hours: the time of that day, 'HH:MM'. */
  dueTime?: string
  days?: CountedDay[]
  provisionalYears: number[]
}

/**
 * When a limit ends. Working days run by the calendar (Licensing Law Art. 82). Calendar days and months run through; if
 * their last day is not worked they end on the next working day (Civil Code Art. 203; practice, not read in licensing law).
 */
export function due(calendar: CompiledCalendar, limit: TimeLimit): DueDate {
  if (limit.unit === 'hour') return dueInHours(calendar, limit)
  const { stretches = nowhere } = limit
  const lastCounted = endOf(calendar, limit)
  const dueOn =
    lostTo(stretches, lastCounted) || (limit.unit !== 'workday' && !isWorkday(calendar, lastCounted))
      ? firstWorkedDay(calendar, stretches, lastCounted)
      : lastCounted
  const answer = { dueOn, provisionalYears: provisionalYears(calendar, limit.from, dueOn) }
  if (!limit.explain) return answer
  const days: CountedDay[] = []
  for (let on = addDays(limit.from, 1); compare(on, dueOn) <= 0; on = addDays(on, 1)) {
    const lost = lostTo(stretches, on)
    if (lost) days.push({ on, counts: false, why: lost.why, whyEn: lost.whyEn, stands: true })
    else
      days.push(limit.unit === 'workday' ? explainWorkday(calendar, on) : explainCalendarDay(calendar, on, lastCounted))
  }
  return { ...answer, days }
}

function endOf(calendar: CompiledCalendar, { from, value, unit, stretches = nowhere }: TimeLimit): CivilDate {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`not a time limit: ${value} ${unit}`)
  switch (unit) {
    case 'workday':
      return addWorkdaysAcross(calendar, stretches, from, value)
    case 'day':
      return addDaysAcross(stretches, from, value)
    case 'month':
      return addDaysAcross(stretches, from, daysBetween(from, addMonths(from, value)))
    case 'hour':
      throw new RangeError('hours end at a time of day')
  }
}

function dueInHours(calendar: CompiledCalendar, limit: TimeLimit): DueDate {
  const { from, time = '00:00', value, explain, stretches = nowhere } = limit
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`not a time limit: ${value} hour`)
  const start = { on: from, time }
  const end = addHoursAcross(calendar, stretches, start, value)
  const answer = {
    dueOn: end.on,
    dueTime: end.time,
    provisionalYears: provisionalYears(calendar, addDays(from, -1), end.on),
  }
  if (!explain) return answer
  const days: CountedDay[] = []
  for (let on = from; compare(on, end.on) <= 0; on = addDays(on, 1)) {
    const lost = lostTo(stretches, on)
    const day = explainHours(calendar, on, start, end)
    days.push(lost && on !== from ? { on, counts: false, why: lost.why, whyEn: lost.whyEn, stands: true } : day)
  }
  return { ...answer, days }
}

/** Which hours of a day count. */
function explainHours(calendar: CompiledCalendar, on: CivilDate, start: WallTime, end: WallTime): CountedDay {
  const open = openSessions(calendar, on, { start, end }).map(({ from, to }) => `${from}–${to}`)
  if (open.length > 0) return { on, counts: true, why: open.join('、'), whyEn: open.join(', ') }
  const { works, why, whyEn } = dayKind(calendar, on)
  return works ? { on, counts: false, why: '已过办公时间', whyEn: 'after hours' } : { on, counts: false, why, whyEn }
}

/** Why a day counts or not: the days off, and the weekend days worked. */
function explainWorkday(calendar: CompiledCalendar, on: CivilDate): CountedDay {
  const { works, why, whyEn } = dayKind(calendar, on)
  return works && weekday(on) <= 5 ? { on, counts: true } : { on, counts: works, why, whyEn }
}

/** Calendar days count whatever they are, until the limit is full; only then does it matter which are worked. */
function explainCalendarDay(calendar: CompiledCalendar, on: CivilDate, lastCounted: CivilDate): CountedDay {
  const { works, why, whyEn } = dayKind(calendar, on)
  const counts = compare(on, lastCounted) <= 0
  if (works && !counts) return { on, counts, why: '顺延至此', whyEn: 'carried over to this day' }
  return works || on < lastCounted ? { on, counts } : { on, counts, why, whyEn }
}

/** The years without a published notice among the days after the first date, up to and including the second. */
function provisionalYears(calendar: CompiledCalendar, after: CivilDate, upTo: CivilDate): number[] {
  const [from, until] = calendar.known
  // Nearly always: there are millions of due dates, and few years nobody knows.
  if (from <= after && upTo <= until) return []
  const years: number[] = []
  const last = yearOf(upTo)
  for (let year = Math.min(yearOf(addDays(after, 1)), last); year <= last; year++)
    if (isProvisional(calendar, year)) years.push(year)
  return years
}
