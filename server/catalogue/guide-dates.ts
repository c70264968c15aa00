import {
  addWorkdays,
  due,
  isProvisional,
  type CompiledCalendar,
  type CountedDay,
  type TimeLimit,
} from '#domain/calendar/index.ts'
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
  /** Day by day to the acceptance, and from there to the promise. */
  acceptanceDays: CountedDay[]
  promiseDays: CountedDay[]
}

/** The clocks of a complete application handed in on `on` and accepted as late as the law allows; an instant item is accepted on the spot. */
export function guideDates(item: ServiceItem, calendar: CompiledCalendar, on: CivilDate): GuideDates {
  const acceptedBy = item.handlingType === 'instant' ? on : addWorkdays(calendar, on, acceptanceDays)
  const clocks = clocksOf(
    { ...initialCase, receivedOn: on, completedOn: on, acceptedOn: acceptedBy },
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
    acceptanceDays: acceptedBy === on ? [] : daysOf(calendar, { from: on, value: acceptanceDays, unit: 'workday' }),
    promiseDays: promiseDaysOf(item, calendar, on, acceptedBy),
  }
}

function promiseDaysOf({ promised }: ServiceItem, calendar: CompiledCalendar, on: CivilDate, acceptedBy: CivilDate) {
  if (promised.unit === 'hour' || promised.value === 0) return []
  const from = promised.anchor === 'receipt' || promised.anchor === 'day-after-receipt' ? on : acceptedBy
  return daysOf(calendar, { from, value: promised.value, unit: promised.unit })
}

const daysOf = (calendar: CompiledCalendar, limit: TimeLimit): CountedDay[] =>
  due(calendar, { ...limit, explain: true }).days ?? []
