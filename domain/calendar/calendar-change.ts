import { addDays, compare, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import {
  calendarLevels,
  dayKind,
  yearOf,
  type Calendar,
  type CalendarLayer,
  type CalendarLevel,
  type DayKind,
  type NamedDay,
} from './calendar.ts'

/** What is ordered of one day; `works` null takes back what the same authority ordered of it before. */
export interface OrderedDay {
  on: CivilDate
  works: boolean | null
  why: string
  whyEn: string
}

/** An order of one authority: some days, or the whole notice of a year, which replaces what it had named of that year. */
export interface CalendarChange {
  level: CalendarLevel
  days: readonly OrderedDay[]
  coversYear?: number
}

/** A day that is another after a change. */
export interface ChangedDay {
  on: CivilDate
  before: DayKind
  after: DayKind
}

const layerNames: Record<CalendarLevel, string> = {
  national: '国务院办公厅节假日安排',
  province: '省人民政府通知',
  centre: '行政审批中心通知',
}

/** The calendar as it is after an order, in a version of its own; the one before is left as it was. */
export function nextCalendar(before: Calendar, change: CalendarChange, version: string): Calendar {
  const layers = calendarLevels.map((level) => {
    const layer = layerOf(before, level)
    return level === change.level ? ordered(layer, change) : layer
  })
  return {
    ...before,
    version,
    layers: layers.filter(({ days, coversYears }) => coversYears !== undefined || Object.keys(days).length > 0),
  }
}

/** What a level has named so far, nothing if it has not named any. */
export const layerOf = ({ layers }: Calendar, level: CalendarLevel): CalendarLayer =>
  layers.find((layer) => (layer.level ?? 'national') === level) ?? { name: layerNames[level], level, days: {} }

function ordered(layer: CalendarLayer, { days, coversYear }: CalendarChange): CalendarLayer {
  const kept = Object.entries(layer.days).filter(([on]) => yearOf(on) !== coversYear)
  const named = new Map<CivilDate, NamedDay>(kept)
  for (const { on, works, why, whyEn } of days) {
    if (works === null) named.delete(on)
    else named.set(on, { works, why, whyEn })
  }
  const covers = [...new Set([...(layer.coversYears ?? []), ...(coversYear === undefined ? [] : [coversYear])])].sort()
  const byDate = [...named].sort(([a], [b]) => compare(a, b))
  return { ...layer, days: Object.fromEntries(byDate), ...(covers.length > 0 && { coversYears: covers }) }
}

/** The days that are worked after an order and were not before, or the other way round, or go by another name. */
export function changedDays(before: Calendar, after: Calendar, { days, coversYear }: CalendarChange): ChangedDay[] {
  const years = coversYear === undefined ? [] : [coversYear]
  return differing(before, after, [...days.map(({ on }) => on), ...years.flatMap(daysOfYear)])
}

/** The days on which two calendars differ, whichever orders lie between them. */
export function differingDays(before: Calendar, after: Calendar): ChangedDay[] {
  const layers = [...before.layers, ...after.layers]
  const years = new Set(layers.flatMap(({ coversYears = [] }) => coversYears))
  return differing(before, after, [
    ...layers.flatMap(({ days }) => Object.keys(days)),
    ...[...years].flatMap(daysOfYear),
  ])
}

const differing = (before: Calendar, after: Calendar, days: readonly CivilDate[]): ChangedDay[] =>
  [...new Set(days)]
    .sort(compare)
    .map((on) => ({ on, before: dayKind(before, on), after: dayKind(after, on) }))
    .filter(({ before: was, after: is }) => was.works !== is.works || was.why !== is.why || was.whyEn !== is.whyEn)

function daysOfYear(year: number): CivilDate[] {
  const days: CivilDate[] = []
  for (let on = `${year}-01-01`; yearOf(on) === year; on = addDays(on, 1)) days.push(on)
  return days
}

/**
 * Why an order cannot be published, or null. Days that are over stay as they were: a deadline that has passed has passed,
 * and no later order makes a late case one in time.
 */
export function refuseCalendarChange(
  before: Calendar,
  after: Calendar,
  change: CalendarChange,
  today: CivilDate,
): Refusal | null {
  const changed = changedDays(before, after, change)
  const past = changed.find((day) => day.on < today && day.before.works !== day.after.works)
  if (past) return refuse('calendar-of-the-past', { day: past.on, today })
  const { coversYear } = change
  const covered = (calendar: Calendar) =>
    calendar.layers.some(({ coversYears = [] }) => coversYears.includes(coversYear ?? 0))
  const isNews = changed.length > 0 || (coversYear !== undefined && !covered(before))
  return isNews ? null : refuse('calendar-unchanged')
}
