import type { handOvers } from '#api/hand-overs.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { handOverCommandsFor, handOverDecider, handOverNumberOf, type HandOverEvent } from '#domain/hall/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { cursor, isInstant, pageOf } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { namedPlace, peopleNamed } from '../supervision/index.ts'

export type HandOverView = ReplyOf<typeof handOvers>['lists'][number]

export interface ListSources {
  database: Database
  place: { readonly regionCode: string }
}

/** Whether list `h` is within reach: $1 the scope, $2 the department. */
const withinReach = `($1 = 'all' or h.department_code = $2)`
/** Whether it waits for somebody. */
const isOpen = `h.status in ('handed-over', 'differing')`
const isLate = `h.status = 'handed-over' and h.due_at < clock_timestamp()`

interface Row {
  id: string
  handedAt: string
  late: boolean
  department: HandOverView['department']
  people: (HandOverView['handedBy'] & { id: string })[]
  cases: { id: string; receivedOn: string | null; serial: number | null }[]
  log: string
}

const columns = `h.id, h.handed_at as "handedAt", ${isLate} as late,
  ${namedPlace('department', 'h.department_code')} as department, ${logOf('h.id')} as log,
  ${peopleNamed(`array(select e.entry::jsonb -> 'event' -> 'by' ->> 'id' from event e where e.stream = h.id)`)} as people,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'receivedOn', c.received_on, 'serial', c.serial)), '[]')
    from case_row c where c.id = any(h.case_ids)) as cases`

const page: Statement = {
  name: 'hand-over-list',
  text: `select ${columns} from hand_over h where ${withinReach} and (not $3::boolean or ${isOpen})
      and ($4::timestamptz is null or (h.handed_at, h.id) < ($4::timestamptz, $5::uuid))
    order by h.handed_at desc, h.id desc limit 21`,
}

const counted: Statement = {
  name: 'hand-overs-open',
  text: `select count(*) filter (where ${isOpen})::int as open, count(*) filter (where ${isLate})::int as late
    from hand_over h where ${withinReach} and ${isOpen}`,
}

/** Lists within reach, newest first. */
export async function listsOf(
  sources: ListSources,
  account: Account,
  scope: Scope,
  { open, after }: { open?: 'true'; after?: string },
): Promise<ReplyOf<typeof handOvers>> {
  const { run } = sources.database
  const reach = [scope, account.departmentCode]
  const rows = await run<Row>(page, [...reach, open === 'true', ...(cursor(after, isInstant) ?? [null, null])])
  const { shown, next } = pageOf(rows, 20, (last) => `${last.handedAt}_${last.id}`)
  const [counts] = await run<{ open: number; late: number }>(counted, reach)
  return {
    lists: shown.map((row) => viewOf(row, account, sources)),
    next,
    ...(counts ?? { open: 0, late: 0 }),
  }
}

const one: Statement = {
  name: 'one-hand-over',
  text: `select ${columns} from hand_over h where h.id = $3::uuid and ${withinReach}`,
}

/** One list for someone within reach; else 404 `hand-over-not-found`. */
export async function oneList(sources: ListSources, id: string, account: Account, scope: Scope): Promise<HandOverView> {
  const [row] = await sources.database.run<Row>(one, [scope, account.departmentCode, id])
  if (!row) throw new Problem(404, 'hand-over-not-found')
  return viewOf(row, account, sources)
}

function viewOf(
  { id, log: text, late, department, people, cases }: Row,
  account: Account,
  { place }: ListSources,
): HandOverView {
  const log = recordedOf<HandOverEvent>(text)
  const state = fold(handOverDecider, log)
  const { handed, status, dueAt, handedAt, receivedAt, settlement, serial, discrepancies } = state
  if (!handed) throw new Error('a list was handed over')
  const person = (of: string) => people.find((one) => one.id === of) ?? { id: of, name: '', nameEn: '' }
  const numbers = new Map(cases.map((one) => [one.id, caseNumberOf(one, place.regionCode)]))
  return {
    ...{ id, version: log.length, number: handOverNumberOf(handedAt, serial ?? 0), status, department },
    ...{ from: handed.from, to: handed.to, handedAt, dueAt, late, receivedAt, settlement },
    handedBy: person(state.handedBy),
    receivedBy: state.receivedBy === null ? null : person(state.receivedBy),
    papers: handed.papers.map(({ caseId, ...paper }, index) => ({
      ...{ caseId, ...paper, caseNumber: caseId === null ? null : (numbers.get(caseId) ?? null) },
      differs: discrepancies.find(({ line }) => line === index + 1)?.what ?? null,
    })),
    mayDo: handOverCommandsFor(state, actorOf(account)) as HandOverView['mayDo'],
  }
}
