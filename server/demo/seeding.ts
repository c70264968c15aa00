import { epochMs } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'

const begun = (name: string) => `${name}: begun`

/** Whether the seeding called `name` was begun and ended, and the code of the city the database holds. */
export async function seedingState(database: Database, name: string) {
  const [state] = await database.query<{ begun: boolean; done: boolean; city: string | null }>(
    `select exists(select from seeding where name = $1) as done, exists(select from seeding where name = $2) as begun,
       (select code from city limit 1) as city`,
    [name, begun(name)],
  )
  return state ?? { begun: false, done: false, city: null }
}

/**
 * Does `work` until it has once been done to the end, by one process at a time. It is given the moment of its first
 * beginning, the same after every crash, so that what follows from it follows again. Gives null where it was done before.
 */
export async function once<T>(
  database: Database,
  name: string,
  work: (begunAt: number) => Promise<T>,
): Promise<T | null> {
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(hashtextextended('seeding', 0))`)
    if ((await seedingState(database, name)).done) return null
    await database.query('insert into seeding (name) values ($1) on conflict do nothing', [begun(name)])
    const [first] = await database.query<{ at: string }>('select done_at as at from seeding where name = $1', [
      begun(name),
    ])
    const result = await work(epochMs(first?.at ?? ''))
    await query('insert into seeding (name) values ($1)', [name])
    return result
  })
}
