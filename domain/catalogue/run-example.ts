import { due, type CompiledCalendar } from '../calendar/index.ts'
import { parseCivilDate, type CivilDate } from '../kernel/index.ts'
import { inSituation } from './in-situation.ts'
import { seasonEnd } from './intake-season.ts'
import type { Example, ServiceItem } from './item.ts'
import { openScenarios, situationFaults } from './situation.ts'

type Outcome = Example['expected']

/** What an item makes of an example; the questions it leaves open or does not know, or null for the day, if it cannot be run. */
export function runExample(
  item: ServiceItem,
  { situation, appliedOn }: Example,
  calendar: CompiledCalendar,
): Outcome | { unanswered: string[]; unknown: string[] } | null {
  const unknown = situationFaults(item, situation).map(({ field }) => field)
  const unanswered = openScenarios(item, situation)
  if (unknown.length + unanswered.length > 0) return { unanswered, unknown }
  const applies = inSituation(item, situation)
  const dueOn = parseCivilDate(appliedOn) ? promisedBy(applies, appliedOn, calendar) : null
  if (dueOn === null) return null
  return {
    materials: applies.materials.filter(({ necessity }) => necessity === 'required').map(({ code }) => code),
    feeFen: applies.fees.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
    dueOn,
  }
}

/** By when it is promised, where a complete application is accepted on the day it comes, before opening; null where no calendar reaches. */
function promisedBy(
  { promised, intakeWindows = [] }: ServiceItem,
  on: CivilDate,
  calendar: CompiledCalendar,
): CivilDate | null {
  const { value, unit, anchor } = promised
  try {
    const from = anchor === 'end-of-window' ? seasonEnd(intakeWindows, on) : on
    return due(calendar, { from, value, unit, ...(unit === 'hour' && { time: '00:00' }) }).dueOn
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
