import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openDataLines } from './open-data.ts'
import type { StatisticsSources } from './statistics.ts'

/** Milliseconds the open data is given out before it is written anew. */
const freshMs = 600_000

/** The open data as a file in `folder`, written at most once in ten minutes however many fetch it. */
export function createOpenDataFile(folder: string, { database, desk }: StatisticsSources): () => Promise<ReadStream> {
  const file = path.join(folder, 'open-data.ndjson')
  // Servers may share the folder.
  const fresh = `${file}.${process.pid}`
  let latest: { from: number; written: Promise<void> } | undefined
  const write = async () => {
    await mkdir(folder, { recursive: true })
    await pipeline(Readable.from(openDataLines(database.query, desk.calendar(null))), createWriteStream(fresh))
    await rename(fresh, file)
  }
  return async () => {
    const now = performance.now()
    if (latest === undefined || now - latest.from > freshMs) {
      const asked = { from: now, written: write() }
      asked.written.catch(() => latest === asked && (latest = undefined))
      latest = asked
    }
    await latest.written
    return createReadStream(file)
  }
}
