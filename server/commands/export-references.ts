import { writtenCalendar, type Calendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { createCalendars } from '../calendar/index.ts'
import { createPlace } from '../organisation/index.ts'
import type { Database } from '../kernel/database.ts'

/** What a log refers to: with these, what its cases mean can be told without a database. */
export interface ExportReferences {
  regionCode: string
  /** The calendar of what is not submitted yet. */
  calendar: string
  calendars: Calendar[]
  items: { code: string; version: number; body: ServiceItem }[]
}

/** The item versions the cases of a log are pinned to, and every calendar there ever was. */
export async function readReferences(query: Database['query']): Promise<ExportReferences> {
  const place = createPlace({ query })
  const known = createCalendars({ query })
  await Promise.all([place.load(), known.load()])
  const items = await query<ExportReferences['items'][number]>(
    `select v.code, v.version, v.body from item_version v
     where (v.code, v.version) in (select item_code, item_version from case_row) order by v.code, v.version`,
  )
  const calendars = known.versions().map((version) => writtenCalendar(place.withHours(known.of(version))))
  return { regionCode: place.regionCode, calendar: known.current().version, calendars, items }
}
