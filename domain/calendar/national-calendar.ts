import { addDays, compare, type CivilDate } from '../kernel/index.ts'
import type { Calendar, CalendarLayer, NamedDay } from './calendar.ts'
import { compileCalendar, type CompiledCalendar } from './compiled-calendar.ts'
import { nationalNotices } from './national-notices.ts'

const makeUp: NamedDay = { works: true, why: '调休上班', whyEn: 'make-up working day' }
const holiday: NamedDay = { works: false, why: '节假日', whyEn: 'public holiday' }

/** The days of a row such as '0122-0123 0126': MMDD and ranges. */
function datesOf(year: string, row: string): CivilDate[] {
  return row.split(' ').flatMap((entry) => {
    const [first = '', last = first] = entry.split('-').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`)
    const dates: CivilDate[] = []
    for (let on = first; compare(on, last) <= 0; on = addDays(on, 1)) dates.push(on)
    return dates
  })
}

/** The layer every calendar starts from. */
export const nationalLayer: CalendarLayer = {
  name: '国务院办公厅节假日安排',
  days: Object.fromEntries(
    Object.entries(nationalNotices).flatMap(([year, notice]) => [
      ...datesOf(year, notice.makeUp).map((on) => [on, makeUp] as const),
      ...datesOf(year, notice.off).map((on) => [on, holiday] as const),
    ]),
  ),
  coversYears: Object.keys(nationalNotices).map(Number),
}

/** The national calendar as published up to the notice for 2026. */
export const nationalCalendar = compileCalendar({ version: 'national-2026', layers: [nationalLayer] })

/** Every calendar ever published: cases stay on the version they were submitted under, so none is edited and none removed. */
const published = new Map([nationalCalendar].map((calendar) => [calendar.version, calendar]))

/** The versions of every calendar ever published, in their order. */
export const calendarVersions = (): string[] => [...published.keys()]

/** What a calendar is made of, as it can be written down and compiled again. */
export const writtenCalendar = ({ version, layers, hours }: Calendar): Calendar => ({
  version,
  layers,
  ...(hours && { hours }),
})

/** The calendar of a version a case is pinned to; throws RangeError for one this program never had. */
export function calendarOf(version: string): CompiledCalendar {
  const calendar = published.get(version)
  if (!calendar) throw new RangeError(`no calendar ${version}`)
  return calendar
}
