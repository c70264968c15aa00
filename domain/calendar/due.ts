import { addDays, addMonths, compare, weekday, type CivilDate } from '../kernel/index.ts'
import { dayKind, isProvisional, yearOf } from './calendar.ts'
import { addWorkdays, isWorkday, nextWorkday, type CompiledCalendar } from './compiled-calendar.ts'

/** A limit and the day it runs from, which is not counted (Civil Code Art. 201). Hours will need a timetable of business hours. */
export interface TimeLimit {
  from: CivilDate
  value: number
  unit: 'workday' | 'day' | 'month'
  /** Whether to list the days on the way. */
  explain?: boolean
}

/** One day on the way to the due date. `why` is given for days that do not count, and for make-up working days. */
export interface CountedDay {
  on: CivilDate
  counts: boolean
  why?: string
  whyEn?: string
}

/** The last day of a limit, which lasts until its close of business, and the years on the way without a published notice. */
export interface DueDate {
  dueOn: CivilDate
  days?: CountedDay[]
  provisionalYears: number[]
}

/**
 * When a limit ends. Working days run by the calendar (Licensing Law Art. 82). Calendar days and months run through; if
 * their last day is not worked they end on the next working day (Civil Code Art. 203; practice, not read in licensing law).
 */
export function due(calendar: CompiledCalendar, limit: TimeLimit): DueDate {
  const lastCounted = endOf(calendar, limit)
  const dueOn =
    limit.unit === 'workday' || isWorkday(calendar, lastCounted) ? lastCounted : nextWorkday(calendar, lastCounted)
  const answer = { dueOn, provisionalYears: provisionalYears(calendar, addDays(limit.from, 1), dueOn) }
  if (!limit.explain) return answer
  const days: CountedDay[] = []
  for (let on = addDays(limit.from, 1); compare(on, dueOn) <= 0; on = addDays(on, 1)) {
    days.push(limit.unit === 'workday' ? explainWorkday(calendar, on) : explainCalendarDay(calendar, on, lastCounted))
  }
  return { ...answer, days }
}

function endOf(calendar: CompiledCalendar, { from, value, unit }: TimeLimit): CivilDate {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`not a time limit: ${value} ${unit}`)
  switch (unit) {
    case 'workday':
      return addWorkdays(calendar, from, value)
    case 'day':
      return addDays(from, value)
    case 'month':
      return addMonths(from, value)
  }
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

function provisionalYears(calendar: CompiledCalendar, firstOn: CivilDate, dueOn: CivilDate): number[] {
  const years: number[] = []
  for (let year = Math.min(yearOf(firstOn), yearOf(dueOn)); year <= yearOf(dueOn); year++) {
    if (isProvisional(calendar, year)) years.push(year)
  }
  return years
}
