import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Database } from '../kernel/database.ts'
import { withDatabase } from './connect.ts'
import { readReferences } from './export-references.ts'

/** Rows fetched at a time: memory stays flat however long the log is. */
const pageSize = 2_000

/** `onedoor export FILE`: the whole log as newline-delimited JSON, a header line with its count and the items and calendars it refers to, then one entry a line in storage order. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file) throw new Error('say which file to write')
  const events = await withDatabase((database) =>
    database.transaction(async (query) => {
      // One snapshot for the count and the lines, however busy the centre is meanwhile.
      await query('set transaction isolation level repeatable read, read only')
      const [{ count } = { count: 0 }] = await query<{ count: number }>('select count(*) as count from event')
      const header = { format: 'onedoor-log', version: 1, count, references: await readReferences(query) }
      await pipeline(Readable.from(lines(query, header)), createWriteStream(file, { mode: 0o600, flush: true }))
      return count
    }),
  )
  console.log(values.json ? JSON.stringify({ file, events }) : `${events} events → ${file}`)
}

/** Entries are written as stored, inside a string: their bytes are what the hashes are over. */
async function* lines(query: Database['query'], header: object): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`
  for (let after = 0; ;) {
    const rows = await query<{ position: number; entry: string; serial: number | null; hash: string }>(
      `select position, entry, serial, encode(hash, 'hex') as hash from event
       where position > $1 order by position limit $2`,
      [after, pageSize],
    )
    for (const { entry, serial, hash } of rows) yield `${JSON.stringify({ entry, serial, hash })}\n`
    const reached = rows.at(-1)?.position
    if (reached === undefined) return
    after = reached
  }
}
