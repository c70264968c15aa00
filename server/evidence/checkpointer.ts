import type { Database } from '../kernel/database.ts'
import { rootOf } from './merkle.ts'
import { writeNote, type LogSigner } from './signed-note.ts'
import { growNodes, storedSubtrees } from './tree-store.ts'

type Query = Database['query']

/** Entries given their leaves in one transaction: of many more the server held the hashes of all at once, and requests waited. */
const batch = 5_000

/** A checkpoint as it was published. */
export interface Published {
  size: number
  at: string
  note: string
}

/** The checkpoint made last, if there is one. */
export async function latestCheckpoint(query: Query): Promise<Published | undefined> {
  const [latest] = await query<Published>('select size, at, note from checkpoint order by size desc limit 1')
  return latest
}

/**
 * Gives every entry stored since the last checkpoint its leaf and signs the new root; makes none where nothing is new. One
 * process at a time: another that asks meanwhile gets the latest there is.
 */
export async function makeCheckpoint(database: Database, signer: LogSigner): Promise<Published | undefined> {
  for (;;) {
    const made = await database.transaction((query) => extend(query, signer))
    if (made < batch) return latestCheckpoint((text, values) => database.query(text, values))
  }
}

/** Takes up to a batch of entries into the tree; returns how many. */
async function extend(query: Query, signer: LogSigner): Promise<number> {
  const [lock] = await query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('checkpoint')) as mine`)
  if (!lock?.mine) return 0
  const [tree] = await query<{ size: number; settled: number; ended: number }>(
    `select (select coalesce(max(index) + 1, 0) from log_leaf) as size,
       pg_snapshot_xmin(pg_current_snapshot())::text::bigint as ended,
       coalesce((select c.reached from checkpoint c, (select ended_xid, at from checkpoint order by size desc limit 1) l
         where c.next_xid <= l.ended_xid and c.at < l.at - interval '1 minute' order by c.size desc limit 1), 0) as settled`,
  )
  const { size: before, settled, ended } = tree ?? { size: 0, settled: 0, ended: 0 }
  const [{ added } = { added: 0 }] = await query<{ added: number }>(
    `with placed as (insert into log_leaf (index, position, hash)
     select $1::bigint + row_number() over (order by position) - 1, position, sha256('\\x00'::bytea || hash)
     from (select position, hash from event e
           where position > $2 and not exists (select from log_leaf l where l.position = e.position)
           order by position limit $3) as unplaced
     returning index) select count(*) as added from placed`,
    [before, settled, batch],
  )
  if (added === 0) return 0
  const size = before + added
  await growNodes(query, before, size)
  const root = await rootOf(storedSubtrees(query), size)
  const [{ at, xid } = { at: '', xid: 0 }] = await query<{ at: string; xid: number }>(
    `select clock_timestamp() as at, pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xid`,
  )
  await query(
    `insert into checkpoint (size, at, reached, next_xid, ended_xid, note)
     select $1, $2, greatest(max(position), (select max(reached) from checkpoint)), $3, $4, $5 from log_leaf where index >= $6`,
    [size, at, xid, ended, writeNote({ size, root, at }, signer), before],
  )
  return added
}
