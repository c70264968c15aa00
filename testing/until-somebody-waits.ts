import type { Database } from '../server/kernel/database.ts'

/** Comes back once a statement waits for another transaction's lock; throws where none does within a thousand looks. */
export async function untilSomebodyWaits(database: Database): Promise<void> {
  for (let looks = 0; looks < 1_000; looks += 1) {
    const waiting = await database.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0) return
  }
  throw new Error('nobody waits')
}
