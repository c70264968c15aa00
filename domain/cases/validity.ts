import { addDays, addMonths, type CivilDate } from '../kernel/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { CaseState } from './state.ts'

/** From when to when a licence is good, both days included; `validTo` null is without end. */
export interface Validity {
  validFrom: CivilDate
  validTo: CivilDate | null
}

/**
 * The validity of what is issued on a day: a changed licence ends when the old one would have, a renewed one follows upon
 * it without a gap.
 */
export function validityFrom({ about }: CaseState, { result: { validYears } }: ServiceItem, on: CivilDate): Validity {
  if (about?.purpose === 'change') return { validFrom: on, validTo: about.validTo }
  const follows = about?.validTo != null && about.validTo >= addDays(on, -1)
  const validFrom = follows ? addDays(about.validTo ?? on, 1) : on
  return validityOf(validFrom, validYears)
}

/** The validity of what is good from a day for so many years; null is without end. */
export const validityOf = (validFrom: CivilDate, validYears: number | null): Validity => ({
  validFrom,
  validTo: validYears === null ? null : lastDayOf(validFrom, validYears),
})

/** A licence of n years ends the day before its n-th anniversary; one given on 29 February, on 28 February of a common year. */
function lastDayOf(from: CivilDate, years: number): CivilDate {
  const anniversary = addMonths(from, years * 12)
  return anniversary.endsWith(from.slice(-2)) ? addDays(anniversary, -1) : anniversary
}
