import type { Query } from '../kernel/administer.ts'
import type { Entry, Projected } from '../kernel/event-store.ts'
import { caseColumns } from './projection.ts'

/** A case after its calendar changed: one more entry, its row and timers, and whom to tell of it. */
export interface Recalculated {
  id: string
  entry: Entry
  at: string
  row: object
  timers: Projected['timers']
  /** The applicant, if a clock moved that is of concern outside. */
  toldParty: string | null
}

/** Writes a page of cases in one statement; gives the ids of those that somebody else changed meanwhile, which are left alone. */
export async function writeRecalculated(query: Query, cases: readonly Recalculated[]): Promise<string[]> {
  if (cases.length === 0) return []
  const written = await query<{ id: string }>(write, [
    JSON.stringify(cases.map(({ id, entry: { version, text } }) => ({ stream: id, version, entry: text }))),
    JSON.stringify(cases.map(({ row }) => row)),
    JSON.stringify(
      cases.flatMap(({ id, timers }) => timers.map(({ kind, dueAt }) => ({ stream: id, kind, due_at: dueAt }))),
    ),
    JSON.stringify(cases.flatMap(noticeOf)),
  ])
  const done = new Set(written.map(({ id }) => id))
  return cases.map(({ id }) => id).filter((id) => !done.has(id))
}

/** One message a case and change: its entry names it. */
function noticeOf({ id, entry: { version }, at, toldParty }: Recalculated) {
  if (toldParty === null) return []
  const kind = 'CalendarChanged'
  const payload = { caseId: id, partyId: toldParty, kind, at }
  return [{ stream: id, dedupe_key: `${id}/${version}/${kind}`, payload }]
}

const set = caseColumns.filter((column) => column !== 'id')

/** The entries come first: whoever appends to the same case at the same time waits for them, and is told he comes second. */
const write = `with given as (
    select * from json_to_recordset($1::json) as g(stream uuid, version int, entry text)),
  written as (
    insert into event (stream, version, entry, hash)
    select stream, version, entry, sha256(convert_to(entry, 'UTF8')) from given
    on conflict (stream, version) do nothing returning stream),
  rows as (
    update case_row c set ${set.map((column) => `${column} = r.${column}`).join(', ')}
    from json_populate_recordset(null::case_row, $2::json) r join written w on w.stream = r.id where c.id = r.id),
  timers as (
    select t.* from json_to_recordset($3::json) as t(stream uuid, kind text, due_at timestamptz) join written using (stream)),
  stopped as (
    delete from timer t using written w where t.stream = w.stream
      and not exists (select from timers k where k.stream = t.stream and k.kind = t.kind)),
  started as (
    insert into timer (stream, kind, due_at) select stream, kind, due_at from timers
    on conflict (stream, kind) do update set due_at = excluded.due_at, leased_until = '-infinity'),
  effects as (
    insert into outbox (kind, dedupe_key, payload)
    select 'notice', dedupe_key, payload
    from json_to_recordset($4::json) as o(stream uuid, dedupe_key text, payload jsonb) join written using (stream)
    on conflict (dedupe_key) do nothing)
  select stream as id from written`
