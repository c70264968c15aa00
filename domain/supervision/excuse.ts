import { addBusinessHours, countBusinessHours, type CompiledCalendar } from '../calendar/index.ts'
import { civilDateOf, epochMs, timeOfDay } from '../kernel/index.ts'
import { instantAt } from './moments.ts'
import type { Moment } from './rule.ts'
import type { Outage } from './settings.ts'
import type { SupervisedCase } from './supervised-case.ts'

/** Who works on a case. */
type Place = Pick<SupervisedCase, 'departmentCode' | 'windowCode'>

/** Whether an outage kept those from working. */
export function hits({ departments, windows = null }: Outage, { departmentCode, windowCode }: Place): boolean {
  if (departments === null && windows === null) return true
  return (
    departments?.includes(departmentCode) === true || (windowCode !== null && windows?.includes(windowCode) === true)
  )
}

/** Opening hours lost to outages between two instants; an hour is lost once, however many outages it fell into. */
export function hoursLostToOutages(
  outages: readonly Outage[],
  place: Place,
  calendar: CompiledCalendar,
  { since, until }: { since: string; until: string },
): number {
  let reached = since
  return outages
    .filter((outage) => hits(outage, place))
    .toSorted((a, b) => epochMs(a.fromAt) - epochMs(b.fromAt))
    .reduce((hours, { fromAt, toAt }) => {
      const [from, to] = [later(fromAt, reached), earlier(toAt, until)]
      if (epochMs(from) >= epochMs(to)) return hours
      reached = to
      return hours + countBusinessHours(calendar, wallOf(from), wallOf(to))
    }, 0)
}

/** When a moment comes once the opening hours lost to outages are given back: what nobody could do, nobody is late with. */
export function givenBack(
  { at, since }: Pick<Moment, 'at' | 'since'>,
  outages: readonly Outage[],
  place: Place,
  calendar: CompiledCalendar,
): string {
  if (outages.length === 0) return at
  let moved = at
  // Time given back may itself fall into an outage.
  for (;;) {
    const hours = hoursLostToOutages(outages, place, calendar, { since, until: moved })
    const next = hours === 0 ? at : instantAt(addBusinessHours(calendar, wallOf(at), hours))
    if (next === moved) return next
    moved = next
  }
}

const wallOf = (instant: string) => ({ on: civilDateOf(instant), time: timeOfDay(instant) })
const later = (a: string, b: string) => (epochMs(a) > epochMs(b) ? a : b)
const earlier = (a: string, b: string) => (epochMs(a) < epochMs(b) ? a : b)
