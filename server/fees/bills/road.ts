import type { Actor } from '#domain/cases/index.ts'
import {
  billDecider,
  billSeriesOf,
  type BillCommand,
  type BillEvent,
  type BillFacts,
  type BillState,
  type BillSubject,
  type Collection,
} from '#domain/fees/index.ts'
import type { CaseDesk } from '../../cases/index.ts'
import { createAppend } from '../../kernel/append.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { Order, Read, Road } from '../../kernel/handle.ts'
import { billProjections, projectBill } from './projection.ts'
import { sourceColumns, type BillSource, type SourceRow } from './source-of.ts'
import { readColumns } from '../../kernel/event-store.ts'

/** A command for a bill with who gives it; `source` where amounts are computed. */
export type BillOrder = Order<BillCommand> & { actor: Actor; source?: BillSource }

/** What the road reads of a bill. */
export interface BillRead extends Read {
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

/** The desks of unified collection, as SQL. */
export const collectionNow = `(select body -> 'collection' from charge_book order by version desc limit 1)`

/** $1 stream, $2 request. */
const billColumns = `clock_timestamp() as now,
    ${readColumns('$1::uuid', '$2')},
    ${collectionNow} as collection`
const read: Statement = { name: 'read-bill', text: `select ${billColumns}` }
const readWithSource: Statement = {
  name: 'read-bill-with-source',
  text: `select ${billColumns}, ${sourceColumns('$3', '$4::uuid')}`,
}

/** The same, and what a bill of that kind and id would be computed from. */
export async function readToIssue(
  database: Database,
  { stream, requestId }: Pick<BillOrder, 'stream' | 'requestId'>,
  { kind, id }: Pick<BillSubject, 'kind' | 'id'>,
): Promise<BillRead & SourceRow> {
  const [row] = await database.run<BillRead & SourceRow>(readWithSource, [stream, requestId, kind, id])
  if (!row) throw new Error('a statement without from gives one row')
  return row
}

async function readBill(database: Database, { stream, requestId }: BillOrder): Promise<BillRead> {
  const [row] = await database.run<BillRead>(read, [stream, requestId])
  if (!row) throw new Error('a statement without from gives one row')
  return row
}
