import type { Database } from '../server/kernel/database.ts'

/** Comes back once so `many` statements wait for other transactions' locks; throws where they do not within a thousand looks. */
export async function untilSomebodyWaits(database: Database, many = 1): Promise<void> {
  for (let looks = 0; looks < 1_000; looks += 1) {
    const waiting = await database.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length >= many) return
  }
  throw new Error('nobody waits')
}
