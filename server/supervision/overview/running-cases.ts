// The cases behind a figure of the hall. They name no applicant: whoever wants to know opens the case, and that is written down.
import type { Band, daily, runningCases } from '#api/supervise.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { caseNumberOf, type Status } from '#domain/cases/index.ts'
import { parseCivilDate } from '#domain/kernel/index.ts'
import type { CardLevel } from '#domain/supervision/index.ts'
import type { Database } from '../../kernel/database.ts'
import { cursor, isDay, pageOf, smallestId, type PageQuery } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'
import { bandEnds, dueDatesOf } from './bands.ts'
import { isOpenCard } from './read-cards.ts'
import type { Narrowed } from './read-tally.ts'
import { worstOf } from './worst.ts'

type Line = ReplyOf<typeof runningCases>['cases'][number]

/** What a list is made from. */
export interface ListSources {
  database: Database
  regionCode(): string
  calendar(): CompiledCalendar
  itemVersion(code: string, version: number): Promise<ServiceItem>
}

export interface ListQuery extends PageQuery {
  band?: Band
  what?: (typeof daily)[number]
  on?: string
  since?: string
}

interface Row {
  id: string
  status: Status
  item_code: string
  item_version: number
  department: Line['department']
  window_code: string | null
  received_on: string | null
  serial: number | null
  due_on: string | null
  sort_on: string
  suspended_for: string | null
  told_until: string | null
  levels: CardLevel[]
}

const running = `c.submitted_at is not null and c.waiting_for <> 'nobody'`

const within = 'between ($4::date[])[1] and ($4::date[])[2]'

const numbered = (day: string) => `c.id in (select case_id from case_number where ${day} ${within})`

/** What of one day or several each list holds; the same as the figures count. */
const ofDay: Record<(typeof daily)[number], string> = {
  received: numbered('received_on'),
  accepted: numbered('accepted_on'),
  decided: `c.decided_on ${within}`,
  delivered: `c.closed_on ${within} and c.decided_on is not null`,
}

const select = (where: string) => `
  select c.id, c.status, c.item_code, c.item_version, c.window_code, c.received_on, c.serial, c.due_on, c.sort_on,
    c.suspended_for, c.told_until, jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
    array(select k.level from card k where k.case_id = c.id and ${isOpenCard('k')}) as levels
  from case_row c join department d on d.code = c.department_code
  where ${where} and ($1::text is null or c.department_code = $1) and ($2::text is null or c.window_code = $2)
    and ($3::text[] is null or c.item_code = any($3)) and (c.sort_on, c.id) > ($5::date, $6::uuid)
  order by c.sort_on, c.id limit $7`

/** One page of the cases of a band, or of a day; those due first come first. */
export async function casesBehind(
  sources: ListSources,
  of: Narrowed,
  { band, what, on, since, after, limit }: ListQuery,
): Promise<ReplyOf<typeof runningCases>> {
  const today = await todayOf(sources.database)
  const [day, id] = cursor(after, isDay) ?? ['0001-01-01', smallestId]
  const most = Number(limit ?? 50)
  for (const [field, said] of Object.entries({ on, since }))
    if (said !== undefined && parseCivilDate(said) === undefined)
      throw new Problem(400, 'invalid', {}, [{ field, message: 'field-date' }])
  const narrowing = [of.department, of.window, of.items]
  const dates = band && dueDatesOf(band, bandEnds(today, sources.calendar()))
  const rows = what
    ? await sources.database.query<Row>(select(ofDay[what]), [
        ...narrowing,
        [since ?? on ?? today, on ?? today],
        day,
        id,
        most + 1,
      ])
    : await sources.database.query<Row>(select(ofBand(band)), [...narrowing, dates ?? null, day, id, most + 1])
  const { shown, next } = pageOf(rows, most, (last) => `${last.sort_on}_${last.id}`)
  return { cases: await Promise.all(shown.map((row) => lineOf(sources, row))), next }
}

function ofBand(band: Band | undefined): string {
  switch (band) {
    case undefined:
      return `${running} and $4::date[] is null`
    case 'suspended':
      return `${running} and c.status = 'suspended' and $4::date[] is null`
    case 'resting':
      return `${running} and c.status <> 'suspended' and c.due_on is null and $4::date[] is null`
    default:
      return `${running} and c.status <> 'suspended' and c.due_on is not null
        and c.sort_on ${within}`
  }
}

async function lineOf({ itemVersion, regionCode }: ListSources, row: Row): Promise<Line> {
  const { code, name, nameEn } = await itemVersion(row.item_code, row.item_version)
  return {
    id: row.id,
    caseNumber: caseNumberOf({ serial: row.serial, receivedOn: row.received_on }, regionCode()),
    item: { code, name, nameEn },
    department: row.department,
    windowCode: row.window_code,
    status: row.status,
    dueOn: row.due_on,
    suspended: row.suspended_for === null ? null : { procedure: row.suspended_for, toldUntil: row.told_until },
    openCards: row.levels.length,
    worst: worstOf(row.levels),
  }
}

async function todayOf({ query }: Database): Promise<string> {
  const [row] = await query<{ today: string }>(`select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`)
  if (!row) throw new Error('there is always a today')
  return row.today
}
