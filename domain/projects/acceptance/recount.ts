import { addWorkdays, due, isWorkday, type CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { civilDateOf, type CivilDate } from '../../kernel/index.ts'
import { movedClocks, type RecountedStage } from '../moved-clocks.ts'
import { masterClockOf, opinionClocksOf } from './clocks.ts'
import type { AcceptanceEvent, RoundDates } from './events.ts'
import { evolveAcceptance } from './evolve.ts'
import { failedOf, roundOf, type AcceptanceState, type Round } from './state.ts'
import type { AcceptanceSetup } from './setup.ts'
import { openAcceptanceStatuses } from './status.ts'
import type { AcceptanceClock } from './steps.ts'
import { workdayBefore } from './workday-before.ts'

type Recounted = Extract<AcceptanceEvent, { type: 'AcceptanceRecounted' }>

/**
 * What another calendar does to an acceptance under way: the days its running steps were given are counted anew, each from the
 * day it began. A visit stays on the day that was announced; that this day is closed now is said. What is late stays late.
 */
export function recountAcceptance(
  state: AcceptanceState,
  { before, after }: { before: CompiledCalendar; after: CompiledCalendar },
  { at, by }: { at: string; by: Actor },
): RecountedStage<Recounted> {
  const { setup, status } = state
  const isOpen = (openAcceptanceStatuses as readonly string[]).includes(status)
  if (!isOpen || setup === null || state.calendarVersion === after.version) return { event: null, late: false }
  const on = civilDateOf(at)
  const isVisit = status === 'scheduled' || status === 'visited'
  const dates = isVisit ? datesAnew(roundOf(state), setup, after, on) : null
  const steps = state.steps.map((step) => ({ ...step, dueOn: dueAnew(step, state, setup, after, dates) }))
  const inSteps = movedClocks(state.steps, steps, on)
  const visitOn = status === 'scheduled' ? roundOf(state)?.visitOn : null
  const visitDayClosed = visitOn != null && isWorkday(before, visitOn) && !isWorkday(after, visitOn)
  const event: Recounted = {
    ...{ type: 'AcceptanceRecounted', by, calendarVersion: after.version, moved: inSteps.moved, dates, visitDayClosed },
  }
  const counted = evolveAcceptance(state, { event, at, version: 0, serial: null })
  const others = movedClocks(wholeOf(state, before), wholeOf(counted, after), on)
  const late = inSteps.late || others.late
  if (inSteps.held || others.held) return { event: null, late }
  return { event: { ...event, moved: [...others.moved, ...inSteps.moved] }, late }
}

/** The clocks that are no steps. */
function wholeOf(state: AcceptanceState, calendar: CompiledCalendar): AcceptanceClock[] {
  const master = masterClockOf(state, calendar)
  return [...(master ? [master] : []), ...opinionClocksOf(state)]
}

/** The days of a visit that is not over for everybody; null where none is announced. Nobody’s day comes to lie in the past. */
function datesAnew(
  round: Round | undefined,
  { limits }: AcceptanceSetup,
  calendar: CompiledCalendar,
  today: CivilDate,
): RoundDates | null {
  const { visitOn = null, assignBy = null } = round ?? {}
  if (visitOn === null || assignBy === null) return null
  const before = workdayBefore(calendar, visitOn)
  return {
    assignBy: before < today ? assignBy : before,
    closeBy: addWorkdays(calendar, visitOn, 1),
    opinionBy: addWorkdays(calendar, visitOn, limits.opinion),
  }
}

/** When a running step ends by another calendar; one that has stopped stays as it was. */
function dueAnew(
  { kind, startOn, dueOn, stoppedOn }: AcceptanceClock,
  state: AcceptanceState,
  { limits }: AcceptanceSetup,
  calendar: CompiledCalendar,
  dates: RoundDates | null,
): CivilDate {
  if (stoppedOn !== null) return dueOn
  switch (kind) {
    case 'completeness':
    case 'supplement':
    case 'notice':
    case 'letter':
      return addWorkdays(calendar, startOn, limits[kind])
    case 'rectification':
      return addWorkdays(calendar, startOn, longestOf(state))
    case 'filing':
      return due(calendar, { from: startOn, value: limits.filingCalendarDays, unit: 'day' }).dueOn
    case 'assignment':
      return dates?.assignBy ?? dueOn
    default:
      return dueOn
  }
}

/** The longest time a department that failed the works gave to put them right (working days). */
function longestOf(state: AcceptanceState): number {
  const round = roundOf(state)
  return Math.max(1, ...failedOf(round).map((code) => round?.parts[code]?.opinion?.rectifyDays ?? 1))
}
