import {
  countBusinessHours,
  countWorkdays,
  due,
  isAfter,
  type CompiledCalendar,
  type CountedDay,
  type DueDate,
  type WallTime,
} from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { civilDateOf, daysBetween, timeOfDay } from '../kernel/index.ts'
import { basisOf, lengthInWords, startInWords, usedInWords, wayInWords, type Both } from './clock-words.ts'
import { ledgerOf, type LedgerClock } from './clock-ledger.ts'
import type { CaseState } from './state.ts'

/** A clock of a case that says why it ends when it ends. */
export interface ExplainedClock extends LedgerClock {
  running: boolean
  /** It was stopped after its end, or runs on past it. */
  late: boolean
  /** The law or promise behind it. */
  basis: Both
  /** What `used` and `left` are counted in: a limit in months is followed by calendar days. */
  countedIn: 'workday' | 'day' | 'hour'
  used: number
  /** To its end when it stopped, or from now; negative past the end. */
  left: number
  /** Years on the way whose holidays are not published: the end may still move. */
  provisionalYears: number[]
  /** The derivation, a sentence a step. */
  inWords: Both[]
  /** Day by day after the start, up to the end. */
  days: CountedDay[]
}

/**
 * Why each clock of a case ends when it ends: a function of the log, the pinned item and calendar, and the moment `now`.
 * Running clocks come first. Of a limit without length there are no days to show.
 */
export function explainClocks(
  state: CaseState,
  item: ServiceItem,
  calendar: CompiledCalendar,
  now: string,
): ExplainedClock[] {
  const explained = ledgerOf(state, item, calendar).map((clock, at) => {
    const end = endOf(clock, state, now)
    const derived = derivationOf(clock, calendar)
    const { countedIn, used, left } = countOf(clock, calendar, end)
    const running = clock.stoppedOn === null
    const late = isAfter(end, { on: clock.dueOn, time: clock.dueTime ?? '24:00' })
    const inWords = [
      startInWords(clock, state, at > 0),
      lengthInWords(clock.limit),
      ...wayInWords(clock, derived),
      usedInWords({ ...clock, running, late, countedIn, used, left }),
    ]
    const { days = [], provisionalYears } = derived
    return {
      ...clock,
      running,
      late,
      basis: basisOf(clock, item),
      countedIn,
      used,
      left,
      provisionalYears,
      inWords,
      days,
    }
  })
  return explained.toSorted((a, b) => Number(b.running) - Number(a.running))
}

/** Where a clock stands: where it stopped, else now. */
function endOf({ kind, stoppedOn }: LedgerClock, { decidedAt, closedAt }: CaseState, now: string): WallTime {
  if (stoppedOn === null) return { on: civilDateOf(now), time: timeOfDay(now) }
  const at = kind === 'promised' || kind === 'statutory' ? (decidedAt ?? closedAt) : null
  return { on: stoppedOn, time: at === null ? '24:00' : timeOfDay(at) }
}

function derivationOf(
  { limit: { value, unit }, startOn, startTime }: LedgerClock,
  calendar: CompiledCalendar,
): DueDate {
  return due(calendar, {
    from: startOn,
    ...(startTime !== undefined && { time: startTime }),
    value,
    unit,
    explain: true,
  })
}

function countOf(clock: LedgerClock, calendar: CompiledCalendar, end: WallTime) {
  const { startOn, startTime = '24:00', dueOn, dueTime = '24:00', limit } = clock
  const start: WallTime = { on: startOn, time: startTime }
  const last: WallTime = { on: dueOn, time: dueTime }
  // A clock that waits for the end of a season has used nothing yet.
  const at = isAfter(start, end) ? start : end
  switch (limit.unit) {
    case 'hour': {
      const hours = (from: WallTime, to: WallTime) => Math.round(countBusinessHours(calendar, from, to) * 10) / 10
      return { countedIn: 'hour' as const, used: hours(start, at), left: hours(at, last) }
    }
    case 'workday':
      return {
        countedIn: 'workday' as const,
        used: countWorkdays(calendar, startOn, at.on),
        left: countWorkdays(calendar, at.on, dueOn),
      }
    default:
      return { countedIn: 'day' as const, used: daysBetween(startOn, at.on), left: daysBetween(at.on, dueOn) }
  }
}
