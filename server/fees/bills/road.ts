import type { Actor } from '#domain/cases/index.ts'
import {
  billDecider,
  billSeriesOf,
  type BillCommand,
  type BillEvent,
  type BillFacts,
  type BillState,
  type Collection,
} from '#domain/fees/index.ts'
import type { CaseDesk } from '../../cases/index.ts'
import { createAppend } from '../../kernel/append.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { Order, Read, Road } from '../../kernel/handle.ts'
import { billProjections, projectBill } from './projection.ts'
import type { BillSource } from './source-of.ts'

/** A command for a bill with who gives it; `source` where amounts are computed. */
export type BillOrder = Order<BillCommand> & { actor: Actor; source?: BillSource }

interface BillRead extends Read {
  collection: Collection | null
}
export type BillRoad = Road<BillState, BillCommand, BillEvent, BillFacts, BillRead, BillOrder>

const nothing: BillSource = { book: { version: 0, rules: [], besides: [] }, subjectFacts: {} }

/** The road of bills over one database. */
export function billRoad(
  { regime, calendar }: Pick<CaseDesk, 'regime' | 'calendar'>,
  nameOfAccount: (id: string) => Promise<string>,
): BillRoad {
  return {
    decider: billDecider,
    read: readBill,
    facts: ({ now, collection }, _, { actor, at = now, source = nothing }) => ({ at, actor, collection, ...source }),
    seriesOf: billSeriesOf,
    project: (after, { collection }, change) =>
      projectBill(after, change, { collection, regime: regime(), calendar: calendar(null) }),
    append: createAppend('bill', billProjections),
    nameOf: ({ event }) => nameOfAccount(event.by.id),
  }
}

/** $1 stream, $2 request. */
const read: Statement = {
  name: 'read-bill',
  text: `select clock_timestamp() as now,
    (select string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) from event where stream = $1::uuid) as log,
    (select encode(hash, 'hex') from event where stream = $1::uuid order by version desc limit 1) as head,
    (select jsonb_build_object('version', version, 'request_hash', request_hash, 'hash', encode(hash, 'hex'))
       from event where stream = $1::uuid and request_id = $2) as answered,
    (select body -> 'collection' from charge_book order by version desc limit 1) as collection`,
}

async function readBill(database: Database, { stream, requestId }: BillOrder): Promise<BillRead> {
  const [row] = await database.run<BillRead>(read, [stream, requestId])
  if (!row) throw new Error('a statement without from gives one row')
  return row
}
