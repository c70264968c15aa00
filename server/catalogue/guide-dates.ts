import { addWorkdays, isProvisional, type CompiledCalendar } from '#domain/calendar/index.ts'
import { acceptanceDays, clocksOf, initialCase } from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'

/** The last days by which something happens if the application is handed in on the day `on`. */
export interface GuideDates {
  on: CivilDate
  ifAppliedTodayAcceptedBy: CivilDate
  promisedBy: CivilDate
  statutoryBy: CivilDate | null
  provisional: boolean
}

/** The clocks of a complete application handed in on `on` and accepted as late as the law allows; an instant item is accepted on the spot. */
export function guideDates(item: ServiceItem, calendar: CompiledCalendar, on: CivilDate): GuideDates {
  const acceptedBy = item.handlingType === 'instant' ? on : addWorkdays(calendar, on, acceptanceDays)
  const clocks = clocksOf(
    { ...initialCase, receivedOn: on, acceptanceFrom: on, completedOn: on, acceptedOn: acceptedBy },
    item,
    calendar,
  )
  const promisedBy = clocks.promised?.dueOn
  if (promisedBy === undefined) throw new Error(`the promise of item ${item.code} has no end`)
  const statutoryBy = clocks.statutory?.dueOn ?? null
  const years = [on, acceptedBy, promisedBy, statutoryBy ?? on].map((date) => Number(date.slice(0, 4)))
  return {
    on,
    ifAppliedTodayAcceptedBy: acceptedBy,
    promisedBy,
    statutoryBy,
    provisional: years.some((year) => isProvisional(calendar, year)),
  }
}
