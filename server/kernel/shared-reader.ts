// One connection for the short reads that requests begin with. PostgreSQL takes them one after another as they come in:
// to wake a process for each costs more than the read itself.
import pg from 'pg'
import type { Prepared } from './database.ts'
import { runPrepared } from './prepared-query.ts'

export interface SharedReader {
  /** Runs a named statement that reads little and waits for nobody; throws what the driver throws. */
  read<Row>(prepared: Prepared): Promise<Row[]>
  close(): Promise<void>
}

/** Connects at the first read, with what `config` says by then, and anew at the next one after the connection broke. */
export function createSharedReader(config: () => pg.ClientConfig, withinMs?: number): SharedReader {
  let line: { client: pg.Client; connected: Promise<unknown> } | null = null
  let isClosed = false
  const open = () => {
    const client = new pg.Client(config())
    const opened = { client, connected: client.connect() }
    const forget = () => {
      if (line === opened) line = null
    }
    client.on('error', forget).on('end', forget)
    opened.connected.catch(forget)
    return opened
  }
  return {
    async read(prepared) {
      if (isClosed) throw new Error('the database was closed')
      line ??= open()
      const { client, connected } = line
      await connected
      return await runPrepared(client, prepared, withinMs)
    },
    async close() {
      isClosed = true
      await line?.client.end()
    },
  }
}
