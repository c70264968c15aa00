import { nextWorkday, isWorkday, sessionsOn, usualHours, type CompiledCalendar } from '#domain/calendar/index.ts'
import { levelsOfItem, type ServiceItem } from '#domain/catalogue/index.ts'
import { civilDateOf, epochMs, timeOfDay, type CivilDate } from '#domain/kernel/index.ts'
import { gapsOf, type DutyGap, type OpenHours, type WatchedItem } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import { readRoster, shown, type Roster } from './roster.ts'

/** What the proof is made from. */
export interface CoverageSources {
  database: Database
  catalogue: { all(): Promise<readonly { item: ServiceItem; status: string }[]> }
  desk: { calendar(version: string | null): CompiledCalendar }
}

export interface Coverage {
  roster: Roster
  items: readonly ServiceItem[]
  watched: WatchedItem[]
  days: CivilDate[]
  hours: OpenHours[]
  gaps: DutyGap[]
}

const daysAhead = 10

/** Every opening hour of the next `count` working days from now (or `at`) on, today among them, in which some resident item has no decider. */
export async function findGaps(
  { database, catalogue, desk }: CoverageSources,
  departmentCode: string | null,
  { count = daysAhead, at = null }: { count?: number; at?: string | null } = {},
): Promise<Coverage> {
  const [roster, all] = await Promise.all([readRoster(database, departmentCode), catalogue.all()])
  const items = all
    .filter(({ item, status }) => status === 'in-use' && item.residency === 'full')
    .map(({ item }) => item)
    .filter((item) => departmentCode === null || item.departmentCode === departmentCode)
  const { days, hours } = hoursAhead(desk.calendar(null), at ?? roster.now, count)
  const watched = items.map(watchedOf)
  return { roster, items, watched, days, hours, gaps: gapsOf(watched, hours, roster) }
}

/** The next `count` working days from a moment on, today among them, and their opening hours that are not past. */
export function hoursAhead(
  calendar: CompiledCalendar,
  now: string,
  count = daysAhead,
): { days: CivilDate[]; hours: OpenHours[] } {
  const days = workdaysFrom(calendar, civilDateOf(now), count)
  return { days, hours: days.flatMap((on) => hoursOn(calendar, on, now)) }
}

const watchedOf = (item: ServiceItem): WatchedItem => ({
  code: item.code,
  departmentCode: item.departmentCode,
  windowCodes: item.windowCodes,
  levels: levelsOfItem(item),
})

function workdaysFrom(calendar: CompiledCalendar, today: CivilDate, count: number): CivilDate[] {
  const days = [isWorkday(calendar, today) ? today : nextWorkday(calendar, today)]
  while (days.length < count) days.push(nextWorkday(calendar, days.at(-1) ?? today))
  return days
}

/** The opening hours of a day that are not past. */
function hoursOn(calendar: CompiledCalendar, on: CivilDate, now: string): OpenHours[] {
  const time = on === civilDateOf(now) ? timeOfDay(now) : '00:00'
  return sessionsOn(calendar.hours ?? usualHours, on)
    .map(({ from, to }) => ({ on, from: from > time ? from : time, to }))
    .filter(({ from, to }) => from < to)
}

const minutesBetween = (on: CivilDate, from: string, to: string): number =>
  (epochMs(`${on}T${to}:00Z`) - epochMs(`${on}T${from}:00Z`)) / 60_000

interface Named {
  code: string
  name: string
  nameEn: string
}

/** The proof as it is shown: days by departments, and every gap with names. */
export async function coverageOf(sources: CoverageSources, departmentCode: string | null) {
  const [found, departments] = await Promise.all([
    findGaps(sources, departmentCode),
    sources.database.query<Named>(
      `select code, name, name_en as "nameEn" from department where $1::text is null or code = $1 order by code`,
      [departmentCode],
    ),
  ])
  const { roster, items, days, hours, gaps } = found
  const itemsOf = Map.groupBy(items, (item) => item.departmentCode)
  return {
    computedAt: roster.now,
    items: items.length,
    days: days.map((on) => ({ on, openMinutes: minutesOf(hours.filter((open) => open.on === on)) })),
    departments: departments.map((department) => {
      const own = gaps.filter((gap) => gap.departmentCode === department.code)
      const gapMinutes = days.map((on) => minutesOf(own.filter((gap) => gap.on === on)))
      return { ...department, items: itemsOf.get(department.code)?.length ?? 0, gapMinutes }
    }),
    gaps: shownGaps(found, gaps),
  }
}

/** Gaps with the names of their items and of those who could close them. */
export function shownGaps({ items, roster }: Pick<Coverage, 'items' | 'roster'>, gaps: readonly DutyGap[]) {
  const named = new Map(items.map(({ code, name, nameEn }) => [code, { code, name, nameEn }]))
  return gaps.map(({ items: codes, remedies, ...gap }) => ({
    ...gap,
    items: codes.map((code) => named.get(code) ?? { code, name: code, nameEn: code }),
    remedies: remedies.map(({ act, accountId, post }) => ({
      act,
      person: accountId === null ? null : shown(roster.members, accountId),
      post,
    })),
  }))
}

/** How many minutes some of these stretches cover; what several cover counts once. */
function minutesOf(stretches: readonly OpenHours[]): number {
  let covered = 0
  let until = ''
  for (const { on, from, to } of stretches.toSorted((a, b) => (`${a.on}${a.from}` < `${b.on}${b.from}` ? -1 : 1))) {
    const start = `${on} ${from}` > until ? from : until.slice(11)
    if (`${on} ${to}` <= until) continue
    covered += minutesBetween(on, start, to)
    until = `${on} ${to}`
  }
  return covered
}
