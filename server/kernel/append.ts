// The append: one statement and so one transaction, which writes the entries of a change with every projection, timer and
// effect of it. A part that has nothing to write is left out, since the database would prepare for it all the same; what is
// left is prepared once a connection.
import type { Database, Statement } from './database.ts'
import { runInLine } from './append-line.ts'
import { hashOfRow, type Entry, type Projected, type Standing } from './event-store.ts'

/** Where an append ended: what a receipt says. `hash` is hex. */
export interface Appended {
  version: number
  hash: string
  serial: number | null
}

/** What an append stores. */
export interface Change extends Projected {
  stream: string
  entries: readonly Entry[]
  requestId: string | null
  requestHash: string | null
}

/** How a projection takes its rows: the text of data-modifying CTEs. */
export interface Projection {
  name: string
  /** `rows`: a jsonb array; `given`: the number that was taken, or null. */
  sql(parts: { rows: string; given: string }): string
  /** What is to be done where there are no rows any more; nothing unless it says so, or where a change does not speak of them. */
  withoutRows?: string
}

/** A row per key, rewritten whole. `table` must have the columns the rows name. A row's `serial` is given by the append if it lacks one. */
export function upsert(table: string, key: string, columns: readonly string[]): Projection {
  const set = columns
    .filter((column) => !key.split(', ').includes(column))
    .map((column) => `${column} = excluded.${column}`)
  const select = (given: string) =>
    columns.map((column) => (column === 'serial' ? `coalesce(r.serial, ${given})` : `r.${column}`)).join(', ')
  return {
    name: table,
    sql: ({ rows, given }) => `${table}_rows as (
      insert into ${table} (${columns.join(', ')})
      select ${select(given)} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb) r
      on conflict (${key}) do ${set.length > 0 ? `update set ${set.join(', ')}` : 'nothing'})`,
  }
}

/** The append of a kind of stream. */
export interface Append {
  /** The statement that stores a change, with its values. */
  prepare(change: Change): { statement: Statement; values: unknown[] }
}

/** Composes the append of a kind of stream from its projections. */
export function createAppend(name: string, projections: readonly Projection[]): Append {
  const composed = new Map<string, Statement>()
  return {
    prepare(change) {
      const parts = partsOf(change, projections)
      const shape = parts.map(({ has, without }) => (has ? 1 : without ? 0 : '-')).join('')
      const statement = composed.get(shape) ?? compose(`append-${name}-${shape}`, parts)
      composed.set(shape, statement)
      const entries = [change.entries.map(({ version }) => version), change.entries.map(({ text }) => text)]
      const written = parts.filter(({ has }) => has).map(({ value }) => value)
      return { statement, values: [change.stream, ...entries, change.requestId, change.requestHash, ...written] }
    },
  }
}

/** Stores a change. Throws the unique violation (23505) of a lost race; see `isLostRace`. */
export async function append(database: Database, { prepare }: Append, change: Change): Promise<Appended> {
  const series = change.entries.at(-1)?.series ?? null
  const [appended] = await runInLine<Appended>(database, series, prepare(change))
  if (!appended) throw new Error('the append returned nothing')
  return appended
}

/** What a change may have or not: the value it passes, and its CTEs with and without. */
interface Part {
  has: boolean
  value: unknown
  sql(parameter: string, given: string): string
  without?: string
}

const json = (rows: readonly object[]) => (rows.length > 0 ? JSON.stringify(rows) : null)

function partsOf({ entries, standing, timers, outbox, rows }: Change, projections: readonly Projection[]): Part[] {
  const part = (value: unknown, sql: Part['sql'], without?: string): Part => ({
    has: value !== null,
    value,
    sql,
    ...(without && { without }),
  })
  const stands = standingPart(standing)
  return [
    part(entries.at(-1)?.series ?? null, takeNumber),
    part(stands.value, stands.sql),
    part(json(timers.map(({ kind, dueAt }) => ({ kind, due_at: dueAt }))), replaceTimers, stopTimers),
    part(json(outbox.map(({ kind, dedupeKey, payload }) => ({ kind, dedupe_key: dedupeKey, payload }))), leaveEffects),
    ...projections.map(({ name, sql, withoutRows }) =>
      part(json(rows[name] ?? []), (parameter, given) => sql({ rows: parameter, given }), rows[name] && withoutRows),
    ),
  ]
}

/** What must still stand, by its names: a row read as JSON gives its fields in an order of its own. */
function standingPart(standing: Standing | null | undefined): Pick<Part, 'value' | 'sql'> {
  if (!standing) return { value: null, sql: standsAsSeen }
  return 'party' in standing
    ? { value: [standing.account, standing.party], sql: mandateStands }
    : { value: [standing.department, String(standing.seen)], sql: standsAsSeen }
}

/** The values every append has come first: $1 stream, $2 versions, $3 texts, $4 and $5 the request. */
function compose(name: string, parts: readonly Part[]): Statement {
  let parameters = 5
  const given = parts[0]?.has ? '(select last from given)' : 'null::bigint'
  const ctes = parts.map(({ has, sql, without }) => (has ? sql(`$${++parameters}`, given) : without))
  const [number, standing, ...others] = ctes
  return {
    name,
    text: `with ${number === undefined ? '' : `${number},`}
    entries as (
      select ordinality, version, entry, case when ordinality = cardinality($2::int[]) then ${given} end as serial
      from unnest($2::int[], $3::text[]) with ordinality as e(version, entry, ordinality)),
    events as (
      insert into event (stream, version, entry, serial, hash, request_id, request_hash)
      select $1::uuid, version, entry, serial, ${hashOfRow},
        case when ordinality = cardinality($2::int[]) then $4::text end,
        case when ordinality = cardinality($2::int[]) then $5::text end
      from entries ${standing ?? ''} returning version, serial, hash)
    ${others.flatMap((sql) => (sql === undefined ? [] : `, ${sql}`)).join('\n')}
    select version, serial, encode(hash, 'hex') as hash from events order by version desc limit 1`,
  }
}

const takeNumber = (series: string) => `given as (
      insert into series as s (name, last) select ${series}::text, 1
      on conflict (name) do update set last = s.last + 1 returning last)`

/** A condition, not a CTE: what was decided on the standing of a department that has changed is refused. */
const standsAsSeen = (standing: string) =>
  `where stands_as_seen((${standing}::text[])[1], (${standing}::text[])[2]::bigint)`

/** The same of a mandate: one that was taken back meanwhile, or is being, is none. */
const mandateStands = (standing: string) =>
  `where mandate_stands((${standing}::text[])[1]::uuid, (${standing}::text[])[2]::uuid)`

const stopTimers = 'stopped as (delete from timer where stream = $1::uuid)'

const replaceTimers = (timers: string) => `timers as (
      select kind, due_at from jsonb_to_recordset(${timers}::jsonb) as t(kind text, due_at timestamptz)),
    stopped as (delete from timer where stream = $1::uuid and kind not in (select kind from timers)),
    started as (
      insert into timer (stream, kind, due_at) select $1::uuid, kind, due_at from timers
      on conflict (stream, kind) do update set due_at = excluded.due_at, leased_until = '-infinity')`

const leaveEffects = (effects: string) => `effects as (
      insert into outbox (kind, dedupe_key, payload)
      select kind, dedupe_key, payload from jsonb_to_recordset(${effects}::jsonb) as o(kind text, dedupe_key text, payload jsonb)
      on conflict (dedupe_key) do nothing)`
