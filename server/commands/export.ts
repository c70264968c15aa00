import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { logSigner } from '../evidence/index.ts'
import type { Database } from '../kernel/database.ts'
import { logSecret } from '../kernel/keyring.ts'
import { withDatabase } from './connect.ts'
import { readReferences } from './export-references.ts'

/** Rows fetched at a time: memory stays flat however long the log is. */
const pageSize = 2_000

/** `onedoor export FILE`: the whole log as newline-delimited JSON, a header line with its count, the log's key and the items and calendars it refers to, then one entry a line in storage order, then the signed checkpoints. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file) throw new Error('say which file to write')
  const events = await withDatabase((database, { dataDir }) =>
    database.transaction(async (query) => {
      // One snapshot for the count and the lines, however busy the centre is meanwhile.
      await query('set transaction isolation level repeatable read, read only')
      const [{ count } = { count: 0 }] = await query<{ count: number }>('select count(*) as count from event')
      const { verifier } = logSigner(logSecret(path.join(dataDir, 'keys')))
      const header = { format: 'onedoor-log', version: 1, count, verifier, references: await readReferences(query) }
      await pipeline(Readable.from(lines(query, header)), createWriteStream(file, { mode: 0o600, flush: true }))
      return count
    }),
  )
  console.log(values.json ? JSON.stringify({ file, events }) : `${events} events → ${file}`)
}

async function* lines(query: Database['query'], header: object): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`
  yield* entries(query)
  for (const { note } of await query<{ note: string }>('select note from checkpoint order by size'))
    yield `${JSON.stringify({ checkpoint: note })}\n`
}

/** Entries are written as stored, inside a string: their bytes are what the hashes are over. `leaf` is their place in the tree. */
async function* entries(query: Database['query']): AsyncGenerator<string> {
  type Row = { position: number; entry: string; serial: number | null; hash: string; leaf: number | null }
  for (let after = 0; ;) {
    const rows = await query<Row>(
      `select e.position, e.entry, e.serial, encode(e.hash, 'hex') as hash, l.index as leaf
       from event e left join log_leaf l on l.position = e.position
       where e.position > $1 order by e.position limit $2`,
      [after, pageSize],
    )
    for (const { entry, serial, hash, leaf } of rows) yield `${JSON.stringify({ entry, serial, hash, leaf })}\n`
    const reached = rows.at(-1)?.position
    if (reached === undefined) return
    after = reached
  }
}
