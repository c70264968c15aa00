// Opening hours are pinned as the calendar is: a limit in hours is counted in those the case was submitted under.
import { usualHours, type CompiledCalendar, type Timetable } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { ClockFacts } from './clock-facts.ts'

/** The opening hours a submission pins; nothing where no limit of the item is in hours. */
export function hoursToPin(
  { promised, statutory, scenarios = [] }: Pick<ServiceItem, 'promised' | 'statutory' | 'scenarios'>,
  { hours = usualHours }: CompiledCalendar,
): { hours?: Timetable } {
  const limits = [promised, statutory, ...scenarios.flatMap(({ answers }) => answers.map((answer) => answer.promised))]
  return limits.some((limit) => limit?.unit === 'hour') ? { hours } : {}
}

const known = new WeakMap<Timetable, WeakMap<CompiledCalendar, CompiledCalendar>>()

/** The calendar with the opening hours of the case; whatever it comes with where none were pinned. */
export function withPinnedHours({ hours }: Pick<ClockFacts, 'hours'>, calendar: CompiledCalendar): CompiledCalendar {
  if (hours === null || hours === calendar.hours) return calendar
  const of = known.get(hours) ?? new WeakMap<CompiledCalendar, CompiledCalendar>()
  known.set(hours, of)
  const pinned = of.get(calendar) ?? { ...calendar, hours }
  of.set(calendar, pinned)
  return pinned
}
