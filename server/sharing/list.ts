import type { dataRequestClocks, dataRequests, dataRequestsOfCase } from '#api/data-requests.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { civilDateOf, fold } from '#domain/kernel/index.ts'
import {
  dataRequestCommandsFor,
  dataRequestDecider,
  dataRequestNumberOf,
  explainDataClocks,
  type DataRequestEvent,
} from '#domain/sharing/index.ts'
import { caseWithinReach } from '../cases/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { cursor, isInstant, pageOf } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import type { People } from '../people/index.ts'
import { namedPlace, peopleNamed } from '../supervision/index.ts'

export type DataRequestLine = ReplyOf<typeof dataRequests>['requests'][number]

export interface DataRequestSources {
  database: Database
  people: Pick<People, 'detailsOf'>
  place: { readonly regionCode: string }
  desk: { calendar(version: string | null): CompiledCalendar }
}

/** Whether request `r` is within reach: $1 the scope, $2 the department, which asks or is asked. */
const withinReach = `($1 = 'all' or r.department_code = $2 or r.provider_code = $2)`
/** Whether it waits for somebody. */
const isOpen = `r.status in ('asked', 'agreed', 'provided', 'doubted')`
const isLate = `coalesce(r.due_at < clock_timestamp(), false)`

interface Row {
  id: string
  askedAt: string
  now: string
  department: DataRequestLine['department']
  provider: DataRequestLine['provider']
  askers: DataRequestLine['askedBy'][]
  item: DataRequestLine['item'] | null
  paper: DataRequestLine['paper'] | null
  receivedOn: string | null
  caseSerial: number | null
  applicantId: string | null
  log: string
}

const named = (what: string, body: string) =>
  `jsonb_build_object('code', ${what}, 'name', ${body} ->> 'name', 'nameEn', ${body} ->> 'nameEn')`
const columns = `r.id, r.asked_at as "askedAt", clock_timestamp() as now,
  ${namedPlace('department', 'r.department_code')} as department,
  ${namedPlace('department', 'r.provider_code')} as provider,
  ${peopleNamed(`array(select e.entry::jsonb -> 'event' -> 'by' ->> 'id' from event e where e.stream = r.id and e.version = 1)`)} as askers,
  (select ${named('v.code', 'v.body')} from item_version v where v.code = r.item_code and v.version = r.item_version) as item,
  (select ${named(`m ->> 'code'`, 'm')} from item_version v, jsonb_array_elements(v.body -> 'materials') m
    where v.code = r.item_code and v.version = r.item_version and m ->> 'code' = r.material) as paper,
  c.received_on as "receivedOn", c.serial as "caseSerial", c.applicant_id as "applicantId", ${logOf('r.id')} as log`
const from = 'data_request r left join case_row c on c.id = r.case_id'

const page: Statement = {
  name: 'data-request-list',
  text: `select ${columns} from ${from} where ${withinReach} and (not $3::boolean or ${isOpen})
      and ($4::text is null or $2 = case $4 when 'asks' then r.department_code else r.provider_code end)
      and ($5::timestamptz is null or (r.asked_at, r.id) < ($5::timestamptz, $6::uuid))
    order by r.asked_at desc, r.id desc limit 21`,
}

const counted: Statement = {
  name: 'data-requests-open',
  text: `select count(*)::int as open, count(*) filter (where ${isLate})::int as late
    from data_request r where ${withinReach} and ${isOpen}`,
}

/** Requests within reach, newest first. */
export async function requestsOf(
  sources: DataRequestSources,
  account: Account,
  scope: Scope,
  { open, side = null, after }: { open?: 'true'; side?: 'asks' | 'provides' | null; after?: string },
): Promise<ReplyOf<typeof dataRequests>> {
  const { run } = sources.database
  const reach = [scope, account.departmentCode]
  const rows = await run<Row>(page, [...reach, open === 'true', side, ...(cursor(after, isInstant) ?? [null, null])])
  const { shown, next } = pageOf(rows, 20, (last) => `${last.askedAt}_${last.id}`)
  const [counts] = await run<{ open: number; late: number }>(counted, reach)
  const people = await sources.people.detailsOf(shown.flatMap(({ applicantId }) => applicantId ?? []))
  const nameOf = (id: string | null) => (id === null ? null : (people.get(id)?.name ?? null))
  const requests = shown.map((row) => lineOf(row, nameOf(row.applicantId), account, scope, sources))
  return { requests, next, ...(counts ?? { open: 0, late: 0 }) }
}

const one: Statement = {
  name: 'one-data-request',
  text: `select ${logOf('r.id')} as log, clock_timestamp() as now from data_request r
    where r.id = $3::uuid and ${withinReach}`,
}

type Folded = Pick<Row, 'log' | 'now'>

/** The log of a request for someone within reach; else 404 `data-request-not-found`. */
export async function oneRequest({ run }: Database, id: string, account: Account, scope: Scope): Promise<Folded> {
  const [row] = await run<Folded>(one, [scope, account.departmentCode, id])
  if (!row) throw new Problem(404, 'data-request-not-found')
  return row
}

/** Why each clock of a request ends when it ends, for someone within reach. */
export async function clocksOf(
  { database, desk }: DataRequestSources,
  ...asked: [id: string, account: Account, scope: Scope]
): Promise<ReplyOf<typeof dataRequestClocks>> {
  const row = await oneRequest(database, ...asked)
  return { today: civilDateOf(row.now), clocks: standing(row, desk).explained }
}

function standing({ log, now }: Folded, { calendar }: DataRequestSources['desk']) {
  const entries = recordedOf<DataRequestEvent>(log)
  const state = fold(dataRequestDecider, entries)
  return { state, version: entries.length, explained: explainDataClocks(state, calendar(state.calendarVersion), now) }
}

function lineOf(
  row: Row,
  applicant: string | null,
  account: Account,
  scope: Scope,
  { desk, place }: DataRequestSources,
): DataRequestLine {
  const { state, version, explained } = standing(row, desk)
  const { request, serial, status, askedAt, askedBy, answer, provided, withdrawnFor } = state
  if (!request) throw new Error('data was asked for')
  const { itemCode, material, caseId, purpose, departmentCode } = request
  const ours = scope === 'all' || departmentCode === account.departmentCode
  const numbered = { receivedOn: row.receivedOn, serial: row.caseSerial }
  return {
    ...{ id: row.id, version, number: dataRequestNumberOf(askedAt, serial ?? 0), status },
    ...{ department: row.department, provider: row.provider },
    item: row.item ?? { code: itemCode, name: itemCode, nameEn: itemCode },
    paper: row.paper ?? { code: material, name: material, nameEn: material },
    caseId: ours ? caseId : null,
    caseNumber: caseId === null ? null : caseNumberOf(numbered, place.regionCode),
    ...{ applicant, purpose, askedAt, askedBy: row.askers[0] ?? { id: askedBy, name: '', nameEn: '' } },
    ...{ answer, provided, doubts: [...state.doubts], withdrawnFor },
    clocks: explained.map(({ basis: _b, inWords: _w, way: _d, provisionalYears: _y, ...clock }) => clock),
    mayDo: dataRequestCommandsFor(state, actorOf(account)) as DataRequestLine['mayDo'],
  }
}

const reached: Statement = {
  name: 'case-reached-for-data-requests',
  text: `select from case_row c where c.id = $1::uuid and ${caseWithinReach}`,
}

const ofCase: Statement = {
  name: 'data-requests-of-case',
  text: `select ${columns} from ${from} where r.case_id = $1::uuid order by r.asked_at, r.id limit 100`,
}

/** What other offices were asked for in a case, for someone within its reach; else 404 `case-not-found`. */
export async function requestsOfCase(
  { database: { run }, desk }: DataRequestSources,
  id: string,
  account: Account,
  scope: Scope,
): Promise<ReplyOf<typeof dataRequestsOfCase>> {
  const [there] = await run(reached, [id, account.id, account.departmentCode, scope])
  if (!there) throw new Problem(404, 'case-not-found')
  const rows = await run<Row>(ofCase, [id])
  return {
    requests: rows.map((row) => {
      const { state, explained } = standing(row, desk)
      const { serial, status, askedAt, request } = state
      const running = explained.find((clock) => clock.running)
      const material = request?.material ?? ''
      return {
        ...{ id: row.id, number: dataRequestNumberOf(askedAt, serial ?? 0), provider: row.provider, status, askedAt },
        paper: row.paper ?? { code: material, name: material, nameEn: material },
        ...{ dueOn: running?.dueOn ?? null, isOver: running?.isOver ?? false },
      }
    }),
  }
}
