import type { calendarVersions } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { nationalCalendar } from '#domain/calendar/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'

type VersionLine = ReplyOf<typeof calendarVersions>['versions'][number]

/** The calendar that came with the program. */
const first: VersionLine = {
  number: 1,
  version: nationalCalendar.version,
  publishedAt: '2025-11-04T00:00:00.000Z',
  publishedBy: null,
  level: 'national',
  coversYear: 2026,
  reason: null,
  changedDays: [],
  effects: null,
}

/** Every version, newest first. */
export async function calendarHistory(database: Database): Promise<{ versions: VersionLine[] }> {
  return { versions: [...(await database.query<VersionLine>(`${lines} order by v.number desc limit 500`)), first] }
}

/** The version in force. */
export async function newestVersion(query: Query): Promise<VersionLine> {
  const [line] = await query<VersionLine>(`${lines} order by v.number desc limit 1`)
  return line ?? first
}

const lines = `
  select v.number, v.version, v.published_at as "publishedAt", a.name as "publishedBy", v.reason, v.effects,
    v.change ->> 'level' as level, (v.change ->> 'coversYear')::int as "coversYear", v.change -> 'days' as "changedDays"
  from calendar_version v left join account a on a.id = v.published_by`
