import type { Database } from '../server/kernel/database.ts'

/** Milliseconds: on a busy machine whoever is to wait may come late. */
const patience = 15_000

/** Comes back once so `many` statements wait for other transactions' locks; throws where they do not in a quarter of a minute. */
export async function untilSomebodyWaits(database: Database, many = 1): Promise<void> {
  for (const began = performance.now(); performance.now() - began < patience;) {
    const waiting = await database.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length >= many) return
  }
  throw new Error('nobody waits')
}
