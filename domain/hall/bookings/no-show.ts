import { addDays, type CivilDate } from '../../kernel/index.ts'
import type { HallRules } from '../rules.ts'
import type { BookingTerms, NoShow } from './booking.ts'

type NoShowRules = Pick<HallRules, 'noShows' | 'banCalendarDays' | 'noShowCalendarDays'>

/** The days within the time looked back that count towards a bar, and the last day of the latest bar there was. */
function countedOf(lapsedOn: readonly CivilDate[], { noShows, banCalendarDays, noShowCalendarDays }: NoShowRules) {
  let counted: CivilDate[] = []
  let until: CivilDate | null = null
  for (const on of lapsedOn) {
    counted = [...counted.filter((one) => one > addDays(on, -noShowCalendarDays)), on]
    if (counted.length < noShows) continue
    until = addDays(on, banCalendarDays)
    counted = []
  }
  return { counted, until }
}

/**
 * The last day on which somebody may not book, for the days on which they let bookings lapse (oldest first); null where they
 * may. Every so many lapsed ones, each within the time that is looked back, bar booking for a while from the last of them.
 */
export function barredUntil(lapsedOn: readonly CivilDate[], today: CivilDate, rules: NoShowRules): CivilDate | null {
  const { until } = countedOf(lapsedOn, rules)
  return until !== null && until >= today ? until : null
}

/** What not coming on a day leads to, after the days before it on which they did not come (oldest first). */
export function noShowOf({ on }: BookingTerms, before: readonly CivilDate[], rules: NoShowRules): NoShow {
  const { counted, until } = countedOf([...before, on].sort(), rules)
  const isBarred = counted.length === 0
  const { noShows: of, noShowCalendarDays: withinCalendarDays } = rules
  return { nth: isBarred ? of : counted.length, of, withinCalendarDays, barredUntil: isBarred ? until : null }
}
