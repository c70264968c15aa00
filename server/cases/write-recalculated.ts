import type { Query } from '../kernel/administer.ts'
import type { HallMove, HallMoves } from './hall-moves.ts'
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
const names = Object.keys(columns) as (keyof typeof columns)[]

/** What is written of a page of cases, in the order of their ids and column by column: so many objects would outlive their use. */
export class RecalculatedPage {
  readonly ids: string[] = []
  readonly #entries: string[] = []
  readonly #moves: HallMove[][] = []
  readonly #rows = names.map((): (string | number | null)[] => [])
  readonly #timers: [stream: string[], kind: string[], dueAt: (string | null)[]] = [[], [], []]

  add({ id, entry, row, timers, moves }: Recalculated): void {
    this.ids.push(id)
    this.#moves.push(moves)
    this.#entries.push(entry.text)
    for (const [nth, name] of names.entries()) this.#rows[nth]?.push(row[name])
    for (const { kind, dueAt } of timers) {
      const [streams, kinds, dues] = this.#timers
      streams.push(id)
      kinds.push(kind)
      dues.push(dueAt)
    }
  }

  /** Counts in the hall what it moves there, but for cases that were left alone. */
  countIn(hall: HallMoves, alone: readonly string[]): void {
    for (const [nth, moves] of this.#moves.entries())
      if (alone.length === 0 || !alone.includes(this.ids[nth] ?? '')) for (const move of moves) hall.add(move)
  }

  /** The values of the statement that writes it. */
  values(): string[] {
    // No entry has a line break in it: JSON writes those as two characters.
    return [arrayOf(this.ids), this.#entries.join('\n'), ...[...this.#timers, ...this.#rows].map(arrayOf)]
  }
}

/** An array as PostgreSQL reads it, of words that need no quotes. */
const arrayOf = (values: readonly (string | number | null)[]) => `{${values.map((one) => one ?? 'NULL').join()}}`

/**
 * Writes a page of cases in one statement, counts in `hall` what it moves there, and leaves an effect `recounted` {calendar,
 * from, to} behind for what follows; gives the ids of those that somebody else changed meanwhile, which are left alone.
 */
export async function writeRecalculated(query: Query, page: RecalculatedPage, hall: HallMoves): Promise<string[]> {
  if (page.ids.length === 0) return []
  const written = await query<{ id: string }>(write, page.values())
  const done = new Set(written.map(({ id }) => id))
  const alone = page.ids.filter((id) => !done.has(id))
  page.countIn(hall, alone)
  return alone
}

const firstColumn = 6

/** The entries come first: whoever appends to the same case at the same time waits for them, and is told he comes second. */
const write = `with rows as materialized (
    select * from unnest($1::uuid[], string_to_array($2::text, E'\n'), ${names.map((name, nth) => `$${firstColumn + nth}::${columns[name]}[]`).join(', ')})
      as r(id, entry, ${names.join(', ')})),
  written as (
    insert into event (stream, version, entry, hash)
    select id, version, entry, sha256(convert_to(entry, 'UTF8')) from rows
    on conflict (stream, version) do nothing returning stream),
  changed as (
    update case_row c set ${names.map((name) => `${name} = r.${name}`).join(', ')}
    from rows r join written w on w.stream = r.id where c.id = r.id),
  timers as (
    select t.* from unnest($3::uuid[], $4::text[], $5::timestamptz[]) as t(stream, kind, due_at) join written using (stream)),
  stopped as (
    delete from timer t using timers k where t.stream = k.stream and t.kind = k.kind and k.due_at is null),
  started as (
    insert into timer (stream, kind, due_at) select stream, kind, due_at from timers where due_at is not null
    on conflict (stream, kind) do update set due_at = excluded.due_at, leased_until = '-infinity'),
  page as (
    select calendar_version as calendar, ($1::uuid[])[1] as "from", ($1::uuid[])[cardinality($1::uuid[])] as "to"
    from rows where exists (select from written) limit 1),
  effects as (
    insert into outbox (kind, dedupe_key, payload)
    select 'recounted', 'recounted ' || calendar || ' ' || "from" || ' ' || "to", to_jsonb(page) from page
    on conflict (dedupe_key) do nothing)
  select stream as id from written`
