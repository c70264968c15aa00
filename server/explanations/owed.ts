import type { explanation, explanations } from '#api/explanations.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { explainBy, explanationsFrom, explanationStatusOf, lastOverdueOn } from '#domain/explanations/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import { todayOf, type CaseDesk } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import { cursor, isDay, pageOf } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { overran, overranColumns, overranTables, takenOf, type OverranRow } from './overran.ts'

/** What explanations stand on; `withinDays` are the working days a unit has to explain. */
export interface ExplanationDesk {
  desk: CaseDesk
  withinDays: number
}

const withinReach = `($3 = 'all' or c.department_code = $4)`

const standing = {
  owed: 'e.case_id is null',
  written: 'e.version is distinct from e.published_version',
  published: 'e.published_version is not null',
  '': 'true',
}

/** What is owed, written and published within reach: what waits longest first, and of what is public the newest. */
export async function explanationsOf(
  { desk, withinDays }: ExplanationDesk,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof explanations>,
): Promise<ReplyOf<typeof explanations>> {
  const { database } = desk
  const today = await todayOf(database)
  const [after, id] = cursor(query.after || undefined, isDay) ?? [null, null]
  const limit = Number(query.limit || 20)
  const status = query.status || ''
  const [past, order] = status === 'published' ? ['<', 'desc'] : ['>', 'asc']
  const rows = await database.query<OverranRow>(
    `select ${overranColumns} from ${overranTables} where ${overran} and ${withinReach}
        and ($5::date is null or (c.promised_due_on, c.id) ${past} ($5::date, $6::uuid))
        and ($7::text is null or c.department_code = $7)
        and ($8::date is null or c.promised_due_on <= $8::date and e.published_version is null)
        and ${standing[status]}${status === 'written' ? ' and e.case_id is not null' : ''}
      order by c.promised_due_on ${order}, c.id ${order} limit $9`,
    [
      ...[today, explanationsFrom, scope, account.departmentCode, after, id, query.department || null],
      ...[query.overdue === 'true' ? lastOverdueOn(today, withinDays, desk.calendar(null)) : null, limit + 1],
    ],
  )
  const { shown, next } = pageOf(rows, limit, (last) => `${last.due_on}_${last.id}`)
  return { explanations: await Promise.all(shown.map((row) => lineOf(desk, row, today, withinDays))), next, withinDays }
}

/** One case that overran, with what it owes. */
async function lineOf(desk: CaseDesk, row: OverranRow, today: CivilDate, withinDays: number) {
  const by = explainBy(row.due_on, withinDays, desk.calendar(null))
  return {
    id: row.id,
    caseNumber: caseNumberOf({ serial: row.serial, receivedOn: row.received_on }, desk.regionCode),
    ...(await takenOf(desk, row, today)),
    status: explanationStatusOf(row.version, row.published_version),
    explainBy: by,
    overdue: row.published_version === null && by < today,
    version: row.version,
    publishedVersion: row.published_version,
  }
}

/** The row of one case that overran, for someone within reach; throws 404 `explanation-not-found` to everyone else. */
export async function overranCase(
  query: Database['query'],
  today: CivilDate,
  id: string,
  { departmentCode }: Account,
  scope: Scope,
): Promise<OverranRow> {
  const [row] = await query<OverranRow>(
    `select ${overranColumns} from ${overranTables} where c.id = $5::uuid and ${overran} and ${withinReach}`,
    [today, explanationsFrom, scope, departmentCode, id],
  )
  if (!row) throw new Problem(404, 'explanation-not-found')
  return row
}

type Version = ReplyOf<typeof explanation>['versions'][number]

/** One explanation with every version, newest first. */
export async function explanationOf(
  { desk, withinDays }: ExplanationDesk,
  id: string,
  account: Account,
  scope: Scope,
): Promise<ReplyOf<typeof explanation>> {
  const { database } = desk
  const today = await todayOf(database)
  const row = await overranCase(database.query, today, id, account, scope)
  const versions = await database.query<Version>(
    `select v.version, v.reason, v.body, v.body_en as "bodyEn", v.at, s.at as "signedAt",
        json_build_object('name', a.name, 'nameEn', a.name_en) as author,
        case when h.id is not null then json_build_object('name', h.name, 'nameEn', h.name_en) end as "signedBy"
      from explanation_version v join account a on a.id = v.author_id
        left join explanation_signed s using (case_id, version) left join account h on h.id = s.signed_by
      where v.case_id = $1::uuid order by v.version desc`,
    [id],
  )
  return { ...(await lineOf(desk, row, today, withinDays)), versions }
}
