// A stream that exists knows when it was last written to, and refuses an earlier moment. A new one knows nothing: it goes by
// the newest moment anything was stored at, so that a clock that was set back opens nothing either.
import { epochMs, refuse, type Refusal } from '#domain/kernel/index.ts'
import { sinceCorrection } from './correct-clock.ts'
import type { Database, Statement } from './database.ts'

/** By so much the newest may be ahead: acts under way at the same time are stored in another order than they were read. */
const toleranceMs = 60_000

const newest = new WeakMap<Database, number>()

/**
 * Why a new stream is not begun: the clock stands before what is stored already. Asks the database once, then goes by the
 * moments it is told of; of a stream that exists it only learns.
 */
export async function refusalOfClock(database: Database, now: string, isNew: boolean): Promise<Refusal | undefined> {
  const at = epochMs(now)
  const known = newest.get(database) ?? (isNew ? await newestStored(database) : undefined)
  if (known !== undefined) newest.set(database, Math.max(known, at))
  if (!isNew || known === undefined || at >= known - toleranceMs) return undefined
  // The clock may have run ahead before, with nothing stored by it.
  const stored = await newestStored(database)
  newest.set(database, Math.max(stored, at))
  return at < stored - toleranceMs
    ? refuse('clock-behind-history', { last: new Date(stored).toISOString() })
    : undefined
}

const read: Statement = {
  name: 'newest-event',
  text: `select entry::jsonb ->> 'at' as at from event where ${sinceCorrection} order by position desc limit 1`,
}

/** When an act of the day was stored last (ms since 1970); an act replayed brings a moment of its own, which is past. */
async function newestStored({ run }: Database): Promise<number> {
  const [row] = await run<{ at: string }>(read, [])
  return row ? epochMs(row.at) : 0
}
