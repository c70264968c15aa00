// One connection for the short reads that requests begin with. PostgreSQL takes them one after another as they come in:
// to wake a process for each costs more than the read itself. In quiet hours it takes what changes something, too: a process
// that is awake, and has just read what it changes, does it sooner than another one.
import pg from 'pg'
import { runPrepared, type Prepared } from './prepared-query.ts'

export interface SharedReader {
  /** Runs a statement that reads little and waits for nobody; throws what the driver throws. */
  read<Row>(prepared: Prepared): Promise<Row[]>
  /** Runs a statement that may wait for others, for which the connection must be quiet; until it is done nothing should be read here. */
  runAlone<Row>(prepared: Prepared): Promise<Row[]>
  /** Whether nothing is under way, and a while ago there was not more than one thing either. */
  readonly isQuiet: boolean
  /** Whether a statement runs alone. */
  readonly isTaken: boolean
  close(): Promise<void>
}

/** Where two were at work at once so long ago (ms), others may come any moment. */
const whileMs = 100

/** Connects at the first statement, with what `config` says by then, and anew at the next one after the connection broke. */
export function createSharedReader(config: () => pg.ClientConfig, withinMs?: number): SharedReader {
  let line: { client: pg.Client; connected: Promise<unknown> } | null = null
  let [isClosed, isTaken, underWay, crowdedAt] = [false, false, 0, -Infinity]
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
  // As one comes and as one goes: in between they may have been at work for long.
  const noteCrowd = () => (crowdedAt = underWay > 1 ? performance.now() : crowdedAt)
  const run = async <Row>(prepared: Prepared): Promise<Row[]> => {
    if (isClosed) throw new Error('the database was closed')
    line ??= open()
    const { client, connected } = line
    underWay++
    noteCrowd()
    try {
      await connected
      return await runPrepared<Row>(client, prepared, withinMs)
    } finally {
      noteCrowd()
      underWay--
    }
  }
  return {
    read: run,
    async runAlone(prepared) {
      isTaken = true
      try {
        return await run(prepared)
      } finally {
        isTaken = false
      }
    },
    get isQuiet() {
      return underWay === 0 && performance.now() - crowdedAt > whileMs
    },
    get isTaken() {
      return isTaken
    },
    async close() {
      isClosed = true
      await line?.client.end()
    },
  }
}
