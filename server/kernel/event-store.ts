// How a stream is stored: its entries as text, and whole streams nobody else knows yet in bulk, inside a transaction of the
// caller's. A single change of a stream is stored by append.ts.
import { hash } from 'node:crypto'
import { canonicalJson, type Recorded } from '#domain/kernel/index.ts'
import type { Database } from './database.ts'

/** An event ready to be stored: its bytes, and the series it takes a number from (only the last of an append may have one). */
export interface Entry {
  version: number
  text: string
  series: string | null
}

/** Rows a change writes beside its events. `rows` go by projection name, and what is not named stays as it is; timers replace the stream's former ones. */
export interface Projected {
  rows: Record<string, object[]>
  timers: { kind: string; dueAt: string }[]
  outbox: { kind: string; dedupeKey: string; payload: object }[]
  /** What authority the change was decided on; the append fails where it stands no more. A kind of stream goes by one of them. */
  standing?: Standing | null
}

/** The count of changes of authority in a department as it was seen, or a mandate in force. */
export type Standing = { department: string; seen: number } | { account: string; party: string }

export const genesis = '0'.repeat(64)

/** The hash of a row of the log, as SQL. */
export const hashOfRow = `sha256(convert_to(entry || coalesce(' ' || serial, ''), 'UTF8'))`

/** The hash of an entry with its serial (hex): what the next entry of its stream names as its predecessor. */
export const hashOf = (text: string, serial: number | null): string =>
  hash('sha256', serial === null ? text : `${text} ${serial}`, 'hex')

/** Writes events as chained canonical entries following `head`; returns them with what their order fixes. */
export function entriesOf<Event extends { type: string }>(
  stream: string,
  head: { version: number; hash: string },
  at: string,
  events: readonly Event[],
  seriesOf: (event: Event) => string | null,
): Entry[] {
  let prev = head.hash
  return events.map((event, index) => {
    const version = head.version + index + 1
    const series = seriesOf(event)
    const text = canonicalJson({ at, event, prev, series: series ?? undefined, stream, version })
    if (index < events.length - 1) prev = hashOf(text, null)
    return { version, text, series }
  })
}

/** Rows of the log as one text, as SQL; see `recordedOf`. */
export const entriesAsText = `string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version)`

/** Of rows of the log their hashes (hex), and the requests they were stored for, as SQL; see `headIn`. */
export const marksAsText = `string_agg(encode(hash, 'hex') || E'\\t' || coalesce(request_hash, '') || E'\\t' || coalesce(request_id, ''), E'\\n' order by version)`

/** From the marks of a whole log: the hash of its last entry, and where an entry was stored for `requestId`. */
export function headIn(marks: string | null, requestId: string) {
  if (marks === null) return { head: null, answered: null }
  const lines = marks.split('\n').map((line) => line.split('\t'))
  const nth = lines.findIndex(([, , id]) => id === requestId)
  const [hash = '', requestHash] = lines[nth] ?? []
  const answered = nth === -1 ? null : { version: nth + 1, request_hash: requestHash || null, hash }
  return { head: lines.at(-1)?.[0] ?? null, answered }
}

/** The whole log of a stream, as SQL. */
export const logOf = (stream: string): string => `(select ${entriesAsText} from event where stream = ${stream})`

/** The columns of a `Read` but its time, as SQL: the log of `stream`, and what was answered to `requestId`. */
export const readColumns = (stream: string, requestId: string): string => `
    ${logOf(stream)} as log,
    (select encode(hash, 'hex') from event where stream = ${stream} order by version desc limit 1) as head,
    (select jsonb_build_object('version', version, 'request_hash', request_hash, 'hash', encode(hash, 'hex'))
       from event where stream = ${stream} and request_id = ${requestId}) as answered`

/** Reads back what `entriesOf` wrote. Each line of `log` is an entry, a tab, and its serial. */
export function recordedOf<Event>(log: string | null): Recorded<Event>[] {
  if (!log) return []
  return log.split('\n').map((line) => {
    const tab = line.lastIndexOf('\t')
    const { at, event, version } = JSON.parse(line.slice(0, tab)) as Recorded<Event>
    const serial = line.slice(tab + 1)
    return { at, event, version, serial: serial === '' ? null : Number(serial) }
  })
}

/** Whether an append failed because another one took the version, or the same request was already stored. */
export function isLostRace(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && (constraint === 'event_pkey' || constraint === 'event_request')
}

/** Whether an append failed because authority has changed since it was read. */
export const isOutdated = (error: unknown): boolean => (error as { code?: string }).code === 'OD409'

/** A row of the log as it will stand, its number already taken. */
export interface LogRow {
  stream: string
  version: number
  entry: string
  serial: number | null
  requestId: string | null
}

/** Stores rows of many streams in their order, as so many appends would have. */
export async function appendRows(query: Database['query'], rows: readonly LogRow[]): Promise<void> {
  await query(
    `insert into event (stream, version, entry, serial, hash, request_id)
     select stream, version, entry, serial, ${hashOfRow}, "requestId"
     from rows from (json_to_recordset($1::json)
       as (stream uuid, version int, entry text, serial bigint, "requestId" text)) with ordinality
       as e(stream, version, entry, serial, "requestId", ordinality)
     order by ordinality`,
    [JSON.stringify(rows)],
  )
}

/** How a stream stands after its last event. */
export type Mirrored = Pick<Projected, 'rows' | 'timers'> & { stream: string }

/** Writes the projections and timers of streams that have none yet; effects are the caller's to carry out. */
export async function mirrorNew(
  query: Database['query'],
  projections: readonly { name: string }[],
  streams: readonly Mirrored[],
): Promise<void> {
  for (const { name } of projections) {
    const rows = streams.flatMap((projected) => projected.rows[name] ?? [])
    const columns = Object.keys(rows[0] ?? {}).join(', ')
    if (columns === '') continue
    await query(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [JSON.stringify(rows)],
    )
  }
  const timers = streams.flatMap(({ stream, timers }) => timers.map((timer) => ({ stream, ...timer })))
  await query(
    `insert into timer (stream, kind, due_at)
     select stream, kind, "dueAt" from json_to_recordset($1::json) as t(stream uuid, kind text, "dueAt" timestamptz)`,
    [JSON.stringify(timers)],
  )
}

/** Numbers for `appendRows`. */
export interface Numbers {
  next(series: string): Promise<number>
  /** Writes down how far each series has come. */
  settle(): Promise<void>
}

/** A series is locked by its first number until the transaction ends: whoever else wants one waits, and none is given twice or left out. */
export function createNumbers(query: Database['query']): Numbers {
  const last = new Map<string, number>()
  const lock = async (name: string) => {
    const [row] = await query<{ last: number }>(
      'insert into series as s (name, last) values ($1, 0) on conflict (name) do update set last = s.last returning last',
      [name],
    )
    return row?.last ?? 0
  }
  return {
    async next(series) {
      const number = (last.get(series) ?? (await lock(series))) + 1
      last.set(series, number)
      return number
    },
    async settle() {
      const reached = [...last].map(([name, number]) => ({ name, last: number }))
      await query(
        `update series s set last = r.last from json_to_recordset($1::json) as r(name text, last bigint) where s.name = r.name`,
        [JSON.stringify(reached)],
      )
    },
  }
}
