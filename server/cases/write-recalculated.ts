import type { Query } from '../kernel/administer.ts'
import type { Recalculated } from './recalculated.ts'

const columns = {
  version: 'int',
  promised_due_on: 'date',
  statutory_due_on: 'date',
  due_on: 'date',
  sort_on: 'date',
  told_until: 'date',
  objection_due_on: 'date',
  runs_until: 'date',
  last_at: 'timestamptz',
  calendar_version: 'text',
} as const satisfies Record<keyof Recalculated['row'], string>

/**
 * Writes a page of cases in one statement, and leaves an effect `recounted` {calendar, from, to} behind for what follows;
 * gives the ids of those that somebody else changed meanwhile, which are left alone.
 */
export async function writeRecalculated(query: Query, cases: readonly Recalculated[]): Promise<string[]> {
  if (cases.length === 0) return []
  const written = await query<{ id: string }>(write, [
    // No entry has a line break in it: JSON writes those as two characters.
    cases.map(({ entry }) => entry.text).join('\n'),
    JSON.stringify(cases.map(({ id, row }) => ({ id, ...row }))),
    JSON.stringify(
      cases.flatMap(({ id, timers }) => timers.map(({ kind, dueAt }) => ({ stream: id, kind, due_at: dueAt }))),
    ),
  ])
  const done = new Set(written.map(({ id }) => id))
  return cases.map(({ id }) => id).filter((id) => !done.has(id))
}

/** The entries come first: whoever appends to the same case at the same time waits for them, and is told he comes second. */
const write = `with rows as materialized (
    select * from rows from (json_to_recordset($2::json) as (id uuid, ${Object.entries(columns)
      .map((one) => one.join(' '))
      .join(', ')})) with ordinality),
  written as (
    insert into event (stream, version, entry, hash)
    select id, version, entry, sha256(convert_to(entry, 'UTF8'))
    from rows join string_to_table($1::text, E'\\n') with ordinality as texts(entry, ordinality) using (ordinality)
    on conflict (stream, version) do nothing returning stream),
  changed as (
    update case_row c set ${Object.keys(columns)
      .map((column) => `${column} = r.${column}`)
      .join(', ')}
    from rows r join written w on w.stream = r.id where c.id = r.id),
  timers as (
    select t.* from json_to_recordset($3::json) as t(stream uuid, kind text, due_at timestamptz) join written using (stream)),
  stopped as (
    delete from timer t using timers k where t.stream = k.stream and t.kind = k.kind and k.due_at is null),
  started as (
    insert into timer (stream, kind, due_at) select stream, kind, due_at from timers where due_at is not null
    on conflict (stream, kind) do update set due_at = excluded.due_at, leased_until = '-infinity'),
  page as (
    select min(calendar_version) as calendar, min(id::text) as "from", max(id::text) as "to"
    from rows join written on stream = id having count(*) > 0),
  effects as (
    insert into outbox (kind, dedupe_key, payload)
    select 'recounted', 'recounted ' || calendar || ' ' || "from", to_jsonb(page) from page
    on conflict (dedupe_key) do nothing)
  select stream as id from written`
