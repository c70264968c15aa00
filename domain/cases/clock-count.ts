import {
  countBusinessHours,
  countWorkdays,
  daysLost,
  hoursLost,
  isAfter,
  workdaysLost,
  type CompiledCalendar,
  type StandStill,
  type WallTime,
} from '../calendar/index.ts'
import { daysBetween } from '../kernel/index.ts'
import type { LedgerClock } from './clock-ledger.ts'

/** How much of a clock is gone: what was used and what stood still make up all that passed; `left` is negative past the end. */
export interface Counted {
  /** What it is counted in: a limit in months is followed by calendar days. */
  countedIn: 'workday' | 'day' | 'hour'
  used: number
  paused: number
  left: number
}

/** Counts a clock that starts at `start` and ends at `last` up to `end`. */
export function countOf(
  { limit: { unit } }: Pick<LedgerClock, 'limit'>,
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
  { start, last, end }: Record<'start' | 'last' | 'end', WallTime>,
): Counted {
  // A clock that waits for the end of a season has used nothing yet.
  const at = isAfter(start, end) ? start : end
  const { countedIn, passed, lost } = measures[unit](calendar, stretches)
  const counted = (from: WallTime, to: WallTime) => passed(from, to) - lost(from, to)
  const left = isAfter(at, last) ? -counted(last, at) : counted(at, last)
  return { countedIn, used: tenths(counted(start, at)), paused: tenths(lost(start, at)), left: tenths(left) }
}

interface Measure {
  countedIn: Counted['countedIn']
  passed(from: WallTime, to: WallTime): number
  lost(from: WallTime, to: WallTime): number
}
type MeasureOf = (calendar: CompiledCalendar, stretches: readonly StandStill[]) => Measure

const calendarDays: MeasureOf = (_, stretches) => ({
  countedIn: 'day',
  passed: (from, to) => daysBetween(from.on, to.on),
  lost: (from, to) => daysLost(stretches, from.on, to.on),
})

const measures: Record<LedgerClock['limit']['unit'], MeasureOf> = {
  day: calendarDays,
  month: calendarDays,
  workday: (calendar, stretches) => ({
    countedIn: 'workday',
    passed: (from, to) => countWorkdays(calendar, from.on, to.on),
    lost: (from, to) => workdaysLost(calendar, stretches, from.on, to.on),
  }),
  hour: (calendar, stretches) => ({
    countedIn: 'hour',
    passed: (from, to) => countBusinessHours(calendar, from, to),
    lost: (from, to) => hoursLost(calendar, stretches, from, to),
  }),
}

/** Whole days stay whole; hours have a tenth. Never a negative nought. */
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0
