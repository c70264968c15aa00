// Changes that take a number of one series wait for each other: the series is locked until the disk has the one before.
// Those that come in meanwhile are stored together, in one transaction, so that all share its one wait for the disk.
// Nothing is different for any of them: where one cannot be stored, none is, and each is tried by itself.
import { isUnreachable, type Database, type Prepared } from './database.ts'

interface Waiting extends Prepared {
  stored(rows: unknown[]): void
  failed(error: unknown): void
}

/** Others wait for the lock as long as a transaction lasts. */
const mostTogether = 16

const lines = new WeakMap<Database, Map<string, Waiting[]>>()

/** Runs an append that takes a number of `series`, perhaps along with others; gives its rows. */
export function runInLine<Row>(database: Database, series: string, append: Prepared): Promise<Row[]> {
  const bySeries = lines.get(database) ?? new Map<string, Waiting[]>()
  lines.set(database, bySeries)
  return new Promise((resolve, reject) => {
    const waiting = { ...append, stored: (rows: unknown[]) => resolve(rows as Row[]), failed: reject }
    const line = bySeries.get(series)
    if (line) line.push(waiting)
    else {
      bySeries.set(series, [waiting])
      void serve(database, bySeries, series)
    }
  })
}

async function serve(database: Database, bySeries: Map<string, Waiting[]>, series: string): Promise<void> {
  const line = bySeries.get(series) ?? []
  while (line.length > 0) await storeTogether(database, line.splice(0, mostTogether))
  bySeries.delete(series)
}

async function storeTogether(database: Database, together: readonly Waiting[]): Promise<void> {
  if (together.length === 1) return storeEach(database, together)
  try {
    const rows = await database.runTogether(together)
    together.forEach(({ stored }, nth) => stored(rows[nth] ?? []))
  } catch (error) {
    if (!isUnreachable(error)) return storeEach(database, together)
    for (const { failed } of together) failed(error)
  }
}

async function storeEach(database: Database, each: readonly Waiting[]): Promise<void> {
  for (const { statement, values, stored, failed } of each) await database.run(statement, values).then(stored, failed)
}
