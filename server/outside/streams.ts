import type { Recorded } from '#domain/kernel/index.ts'
import type { OutsideMessageStored } from '#domain/supervision/index.ts'
import type { Query } from '../kernel/administer.ts'
import { recordedOf } from '../kernel/event-store.ts'
import { uuidOf } from '../kernel/uuid-of.ts'

/** The stream of a case of an outside system. */
export const streamOf = (system: string, caseNo: string): string => uuidOf(`outside ${system} ${caseNo}`)

/** A stream as it stands: its log, the hash of its last entry, and the version of the item it began under. */
export interface Standing {
  log: Recorded<OutsideMessageStored>[]
  head: string
  itemVersion: number
  /** When it is to be looked at again; null where nothing is due. */
  dueAt: string | null
}

/** Reads streams that are there; the caller holds the lock of the system. */
export async function readStreams(query: Query, streams: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await query<{ stream: string; log: string; head: string; itemVersion: number; dueAt: string | null }>(
    `select e.stream, string_agg(e.entry || E'\\t' || coalesce(e.serial::text, ''), E'\\n' order by e.version) as log,
       (array_agg(encode(e.hash, 'hex') order by e.version desc))[1] as head, c.item_version as "itemVersion", min(t.due_at) as "dueAt"
     from event e join outside_case c on c.stream = e.stream
       left join timer t on t.stream = e.stream and t.kind = 'supervise'
     where e.stream = any($1::uuid[]) group by e.stream, c.item_version`,
    [streams],
  )
  return new Map(
    rows.map(({ stream, log, ...standing }) => [stream, { log: recordedOf<OutsideMessageStored>(log), ...standing }]),
  )
}
