// Changes that come in while another is being stored are stored together, in one transaction, so that all share its one
// wait for the disk and its way to the database. Those that take a number of a series stand in a line of their own: the
// series is locked until the disk has the one before. Nothing is different for any of them: where one cannot be stored, or
// waits for a lock, none is, and each is tried by itself.
import { isUnreachable, type Database, type Prepared } from './database.ts'

interface Waiting extends Prepared {
  stored(rows: unknown[]): void
  failed(error: unknown): void
}

/** Others wait for a lock as long as a transaction lasts. */
const mostTogether = 16

/** So long (ms) the line waits for those it sent before: who hangs on a lock is not waited for by others. */
const patience = 50

/** While one transaction is with the database the next is on its way; those of one series would only wait for its lock. */
const underWayAtOnce = 2

/** What waits to be stored, and how many transactions of it are under way. */
interface Line {
  waiting: Waiting[]
  underWay: number
  most: number
}

const lines = new WeakMap<Database, Map<string | null, Line>>()

/** Runs an append that takes a number of `series`, or none, perhaps along with others; gives its rows. */
export function runInLine<Row>(database: Database, series: string | null, append: Prepared): Promise<Row[]> {
  const bySeries = lines.get(database) ?? new Map<string | null, Line>()
  lines.set(database, bySeries)
  const line = bySeries.get(series) ?? { waiting: [], underWay: 0, most: series === null ? underWayAtOnce : 1 }
  bySeries.set(series, line)
  return new Promise((resolve, reject) => {
    line.waiting.push({ ...append, stored: (rows: unknown[]) => resolve(rows as Row[]), failed: reject })
    if (line.underWay < line.most) void serve(database, line).then(() => line.underWay === 0 && bySeries.delete(series))
  })
}

async function serve(database: Database, line: Line): Promise<void> {
  line.underWay++
  while (line.waiting.length > 0) await forAWhile(storeTogether(database, line.waiting.splice(0, mostTogether)))
  line.underWay--
}

/** Waits until it is done, or has taken too long to be waited for; what is waited for does not fail. */
function forAWhile(work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience)
    void work.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

async function storeTogether(database: Database, together: readonly Waiting[]): Promise<void> {
  const [first] = together
  if (together.length === 1 && first) return storeAlone(database, first)
  try {
    const rows = await database.runTogether(together)
    together.forEach(({ stored }, nth) => stored(rows[nth] ?? []))
  } catch (error) {
    if (isUnreachable(error)) for (const { failed } of together) failed(error)
    else await Promise.all(together.map((one) => storeAlone(database, one)))
  }
}

const storeAlone = (database: Database, { statement, values, stored, failed }: Waiting): Promise<void> =>
  database.run(statement, values).then(stored, failed)
