import {
  addWorkdays,
  due,
  isProvisional,
  type CompiledCalendar,
  type CountedDay,
  type TimeLimit,
} from '#domain/calendar/index.ts'
import { acceptanceDays, clocksOf, initialCase, type Clock } from '#domain/cases/index.ts'
import type { Limit, ServiceItem } from '#domain/catalogue/index.ts'
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
  const clocks = clocksOf({ ...initialCase, receivedOn: on, completedOn: on, acceptedOn: acceptedBy }, item, calendar)
  const { promised } = clocks
  if (!promised) throw new Error(`the promise of item ${item.code} has no end`)
  const promisedBy = promised.dueOn
  const statutoryBy = clocks.statutory?.dueOn ?? null
  const years = [on, acceptedBy, promisedBy, statutoryBy ?? on].map((date) => Number(date.slice(0, 4)))
  return {
    on,
    ifAppliedTodayAcceptedBy: acceptedBy,
    promisedBy,
    statutoryBy,
    provisional: years.some((year) => isProvisional(calendar, year)),
    acceptanceDays: acceptedBy === on ? [] : daysOf(calendar, { from: on, value: acceptanceDays, unit: 'workday' }),
    promiseDays: item.promised.value === 0 ? [] : daysOf(calendar, limitOf(item.promised, promised)),
  }
}

const limitOf = ({ value, unit }: Limit, { startOn: from, startTime: time }: Clock): TimeLimit =>
  time === undefined ? { from, value, unit } : { from, time, value, unit }

const daysOf = (calendar: CompiledCalendar, limit: TimeLimit): CountedDay[] =>
  due(calendar, { ...limit, explain: true }).days ?? []
