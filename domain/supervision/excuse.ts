import { addBusinessHours, countBusinessHours, type CompiledCalendar } from '../calendar/index.ts'
import { civilDateOf, epochMs, timeOfDay } from '../kernel/index.ts'
import { instantAt } from './moments.ts'
import type { Moment } from './rule.ts'
import type { Outage } from './settings.ts'

/** Opening hours lost to outages of a department between two instants. */
export function hoursLostToOutages(
  outages: readonly Outage[],
  departmentCode: string,
  calendar: CompiledCalendar,
  { since, until }: { since: string; until: string },
): number {
  return outages
    .filter(({ departments }) => departments === null || departments.includes(departmentCode))
    .reduce((hours, { fromAt, toAt }) => {
      const [from, to] = [later(fromAt, since), earlier(toAt, until)]
      return epochMs(from) < epochMs(to) ? hours + countBusinessHours(calendar, wallOf(from), wallOf(to)) : hours
    }, 0)
}

/** When a moment comes once the opening hours lost to outages are given back: what nobody could do, nobody is late with. */
export function givenBack(
  { at, since }: Pick<Moment, 'at' | 'since'>,
  outages: readonly Outage[],
  departmentCode: string,
  calendar: CompiledCalendar,
): string {
  if (outages.length === 0) return at
  let moved = at
  // Time given back may itself fall into an outage.
  for (;;) {
    const hours = hoursLostToOutages(outages, departmentCode, calendar, { since, until: moved })
    const next = hours === 0 ? at : instantAt(addBusinessHours(calendar, wallOf(at), hours))
    if (next === moved) return next
    moved = next
  }
}

const wallOf = (instant: string) => ({ on: civilDateOf(instant), time: timeOfDay(instant) })
const later = (a: string, b: string) => (epochMs(a) > epochMs(b) ? a : b)
const earlier = (a: string, b: string) => (epochMs(a) < epochMs(b) ? a : b)
