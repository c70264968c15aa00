// From a clock and a ladder to the instants at which a card is due.
import { addDays, epochMs, instantOf, type CivilDate } from '../kernel/index.ts'
import {
  addWorkdays,
  countWorkdays,
  lostTo,
  type CompiledCalendar,
  type StandStill,
  type WallTime,
} from '../calendar/index.ts'
import { dayBegins, dayOf, msOf } from './day-beginnings.ts'
import type { CardLevel } from './finding.ts'
import type { Rung } from './settings.ts'
import type { SupervisedCase, WatchedClock } from './supervised-case.ts'

/** The instant (UTC) at which it is so late on that day in Asia/Shanghai; '24:00' is the end of the day. */
export function instantAt({ on, time }: WallTime): string {
  if (time === '24:00') return dayBegins(addDays(on, 1))
  return time === '00:00' ? dayBegins(on) : instantOf(epochMs(`${on}T${time}:00+08:00`))
}

/** A rung of a ladder and when it is reached. */
export interface ReachedRung {
  level: CardLevel
  at: string
}

/**
 * When each rung is reached while the clock runs; rungs that fall after it stopped, or while it stands still, are left out. A
 * clock that is paused has no moments to come: it is counted again when it goes on.
 */
export function rungsReached(
  clock: WatchedClock,
  ladder: readonly Rung[],
  { calendar, stretches }: Counting,
): ReachedRung[] {
  const counting = { calendar, stretches: clock.stretches ?? stretches }
  const length = lengthOf(clock, counting)
  return (
    ladder
      .filter(({ moreThan = -1, atMost = Infinity }) => length > moreThan && length <= atMost)
      // What is done at once has no part of a limit that could be used up.
      .filter(({ when }) => length > 0 || 'overDays' in when)
      .map(({ level, when }) => ({ level, at: momentOf(clock, when, length, counting) }))
      .filter(({ at }) => ranAt(clock, at))
  )
}

/** Whether the clock was running at that instant. Where only the day of its stop is known it ran until the end of that day. */
export function ranAt({ stoppedOn, stoppedAt, pausedOn }: WatchedClock, at: string): boolean {
  if (pausedOn !== undefined && dayOf(at) > pausedOn) return false
  if (stoppedAt) return msOf(at) <= msOf(stoppedAt)
  return stoppedOn === null || dayOf(at) <= stoppedOn
}

/** The instant a clock stopped or stands still from; null while it runs. Where only the day is known, the end of that day. */
export function ranUntil({ stoppedOn, stoppedAt, pausedOn }: WatchedClock): string | null {
  if (stoppedAt) return stoppedAt
  const on = stoppedOn ?? pausedOn
  return on === undefined || on === null ? null : instantAt({ on, time: '24:00' })
}

/** Days a clock counts from its start to its end, in its own unit (hours count as part of one day). */
function lengthOf({ startOn, dueOn, limit }: WatchedClock, { calendar, stretches }: Counting): number {
  if (limit.unit === 'hour') return 1
  return countedDays(startOn, dueOn, limit.unit === 'workday', calendar, stretches)
}

type Counting = Pick<SupervisedCase, 'calendar' | 'stretches'>

function countedDays(
  afterOn: CivilDate,
  upToOn: CivilDate,
  workdays: boolean,
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
): number {
  if (stretches.length === 0 && workdays) return countWorkdays(calendar, afterOn, upToOn)
  let counted = 0
  for (let on = addDays(afterOn, 1); on <= upToOn; on = addDays(on, 1)) {
    if (lostTo(stretches, on) === undefined && (!workdays || countWorkdays(calendar, addDays(on, -1), on) === 1))
      counted++
  }
  return counted
}

function momentOf(clock: WatchedClock, when: Rung['when'], length: number, counting: Counting): string {
  if ('overDays' in when) return overAt(clock, when.overDays, counting.calendar)
  // The last day of the limit is the one on which less than a day is left.
  const day =
    'used' in when ? Math.min(Math.ceil(when.used * length) + 1, length) : Math.max(length - when.leftDays + 1, 1)
  return dayBegins(nthCounted(clock, day, counting))
}

/** The instant a limit is over, or so many working days later. */
export function overAt(
  { dueOn, dueTime = '24:00', dueAt }: WatchedClock,
  overDays: number,
  calendar: CompiledCalendar,
): string {
  if (overDays === 0 && dueAt !== undefined) return dueAt
  return overDays === 0
    ? instantAt({ on: dueOn, time: dueTime })
    : instantAt({ on: addWorkdays(calendar, dueOn, overDays), time: '24:00' })
}

/** The n-th day that counts after the start; the last day of the clock where it has fewer. */
function nthCounted({ startOn, dueOn, limit }: WatchedClock, n: number, { calendar, stretches }: Counting): CivilDate {
  const workdays = limit.unit === 'workday'
  if (limit.unit === 'hour') return startOn
  if (stretches.length === 0 && workdays) return addWorkdays(calendar, startOn, n)
  let on = startOn
  for (let counted = 0; counted < n && on < dueOn;) {
    on = addDays(on, 1)
    if (countedDays(addDays(on, -1), on, workdays, calendar, stretches) === 1) counted++
  }
  return on
}
