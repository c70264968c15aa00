// A toy kind of stream, so that the road itself is tested by nothing but itself: a tally that counts to a limit.
import { refuse, type Decider } from '#domain/kernel/index.ts'
import { createAppend } from '../server/kernel/append.ts'
import type { Database } from '../server/kernel/database.ts'
import type { Order, Read, Road } from '../server/kernel/handle.ts'

interface Tally {
  count: number
  last: number | null
}
interface Add {
  type: 'Add'
  by: string
}
interface Added extends Record<string, string> {
  type: 'Added'
  by: string
}
type TallyRoad = Road<Tally, Add, Added, { limit: number }, Read, Order<Add>>

const decider: Decider<Tally, Add, Added, { limit: number }> = {
  initial: { count: 0, last: null },
  evolve: (tally, { serial }) => ({ count: tally.count + 1, last: serial }),
  decide: ({ by }, { count }, { limit }) => (count >= limit ? refuse('not-possible-now') : [{ type: 'Added', by }]),
}

/** A tally up to `limit`; every addition takes the next number of `series` and starts a timer at `dueAt`. */
export function tallyRoad(limit: number, series: string | null = null, dueAt: string | null = null): TallyRoad {
  return {
    decider,
    read: readTally,
    facts: () => ({ limit }),
    seriesOf: () => series,
    project: (after, _facts, stream, version) => ({
      rows: {},
      timers: dueAt !== null && after.count < limit ? [{ kind: 'tally-due', dueAt }] : [],
      outbox: [{ kind: 'tally', dedupeKey: `${stream}/${version}`, payload: { count: after.count } }],
    }),
    append: createAppend('tally', []),
    nameOf: ({ event }) => Promise.resolve(event.by),
  }
}

async function readTally(database: Database, { stream, requestId }: Order<Add>): Promise<Read> {
  const [read] = await database.query<Read>(
    `select clock_timestamp() as now,
      (select string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) from event where stream = $1) as log,
      (select encode(hash, 'hex') from event where stream = $1 order by version desc limit 1) as head,
      (select jsonb_build_object('version', version, 'request_hash', request_hash, 'hash', encode(hash, 'hex'))
         from event where stream = $1 and request_id = $2) as answered`,
    [stream, requestId],
  )
  if (!read) throw new Error('a select without from gives one row')
  return read
}

/** An order to add one, by `by`, under `requestId`. */
export function add(stream: string, by: string, requestId: string, expectedVersion?: number): Order<Add> {
  const order: Order<Add> = { stream, command: { type: 'Add', by }, requestId, requestHash: `add by ${by}` }
  return expectedVersion === undefined ? order : { ...order, expectedVersion }
}
