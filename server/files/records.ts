import { randomUUID } from 'node:crypto'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { FileStore } from './file-store.ts'
import { limits } from './limits.ts'
import type { Upload } from './receive-upload.ts'

export interface FileRecord {
  id: string
  sha256: string
  name: string
  type: string
  size: number
}

type Query = Database['query']

/** Held to the end of the transaction: of one owner so that quotas hold, of one content so that it goes with its last row. */
const lock = (query: Query, what: string) => query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [what])

const add = `insert into file (id, sha256, name, type, size, owner_id)
  select $1::uuid, $2, $3, $4, $5::bigint, $6::uuid
  from (select count(*) as files, coalesce(sum(f.size), 0) as bytes from file f
        where f.owner_id = $6::uuid and not exists (select from case_file c where c.file_id = f.id)
          and not exists (select from inspection n where n.photo_ids @> array[f.id])
          and not exists (select from score_record v where v.file_ids @> array[f.id])) loose
  where loose.files < $7::bigint and loose.bytes + $5::bigint <= $8::bigint
  returning id, sha256, name, type, size`

/**
 * Makes an upload the account's own, under an id where it has one already: the same content sent again is the same file, and
 * another one is refused (409 `idempotency-key-reused`). Throws 409 `file-quota` for too much that belongs to no case.
 */
export function recordFile(
  database: Database,
  store: FileStore,
  ownerId: string,
  { received, name, type }: Upload,
  id: string = randomUUID(),
): Promise<FileRecord> {
  const { sha256, size } = received
  return database.transaction(async (query) => {
    await lock(query, `files of ${ownerId}`)
    await lock(query, `file ${sha256}`)
    const [sent] = await query<FileRecord>('select id, sha256, name, type, size from file where id = $1', [id])
    if (sent && sent.sha256 !== sha256) throw new Problem(409, 'idempotency-key-reused')
    if (sent) return sent
    const values = [id, sha256, name, type, size, ownerId, limits.looseFiles, limits.looseBytes]
    const [record] = await query<FileRecord>(add, values)
    if (!record) throw new Problem(409, 'file-quota')
    await store.keep(received)
    return record
  })
}

/** Removes the owner's file; throws 404 `file-not-found`, and 409 `file-attached` once a case has it. */
export async function removeFile(database: Database, store: FileStore, id: string, ownerId: string): Promise<void> {
  const sha256 = await database.transaction(async (query) => {
    const [file] = await query<{ sha256: string; attached: boolean }>(
      `select sha256, exists (select from case_file where file_id = $1)
         or exists (select from inspection where photo_ids @> array[$1::uuid])
         or exists (select from score_record where file_ids @> array[$1::uuid]) as attached
       from file where id = $1 and owner_id = $2 for update`,
      [id, ownerId],
    )
    if (!file) throw new Problem(404, 'file-not-found')
    if (file.attached) throw new Problem(409, 'file-attached')
    await query('delete from file where id = $1', [id])
    return file.sha256
  })
  // After the row is gone for good: a crash in between leaves bytes without a row, never a row without bytes.
  await database.transaction(async (query) => {
    await lock(query, `file ${sha256}`)
    const others = await query('select from file where sha256 = $1 limit 1', [sha256])
    if (others.length === 0) await store.remove(sha256)
  })
}
