import type { Query } from '../kernel/administer.ts'
import type { Entry, Projected } from '../kernel/event-store.ts'
import type { CaseRow } from './projection.ts'

const columns = {
  version: 'int',
  promised_due_on: 'date',
  statutory_due_on: 'date',
  due_on: 'date',
  sort_on: 'date',
  told_until: 'date',
  last_at: 'timestamptz',
  calendar_version: 'text',
} as const satisfies Partial<Record<keyof CaseRow, string>>

type CalendarRow = Pick<CaseRow, keyof typeof columns>

/** A case after its calendar changed: one more entry, its row and timers, and whom to tell of it. */
export interface Recalculated {
  id: string
  entry: Entry
  at: string
  /** Those columns of its row that follow the calendar. */
  row: CalendarRow
  timers: Projected['timers']
  /** The applicant, if a clock moved that is of concern outside. */
  toldParty: string | null
}

/** What of a row follows the calendar. */
export const calendarRow = (row: CaseRow): CalendarRow =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, row[column as keyof typeof columns]])) as CalendarRow

/** Writes a page of cases in one statement; gives the ids of those that somebody else changed meanwhile, which are left alone. */
export async function writeRecalculated(query: Query, cases: readonly Recalculated[]): Promise<string[]> {
  if (cases.length === 0) return []
  const written = await query<{ id: string }>(write, [
    JSON.stringify(cases.map(({ id, entry: { version, text } }) => ({ stream: id, version, entry: text }))),
    JSON.stringify(cases.map(({ id, row }) => ({ id, ...row }))),
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

/** The entries come first: whoever appends to the same case at the same time waits for them, and is told he comes second. */
const write = `with given as (
    select * from json_to_recordset($1::json) as g(stream uuid, version int, entry text)),
  written as (
    insert into event (stream, version, entry, hash)
    select stream, version, entry, sha256(convert_to(entry, 'UTF8')) from given
    on conflict (stream, version) do nothing returning stream),
  rows as (
    update case_row c set ${Object.keys(columns)
      .map((column) => `${column} = r.${column}`)
      .join(', ')}
    from json_to_recordset($2::json) as r(id uuid, ${Object.entries(columns)
      .map((one) => one.join(' '))
      .join(', ')})
      join written w on w.stream = r.id where c.id = r.id),
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
