import { epochMs } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'

/** What the seeding of the demo city is called. */
export const demoSeeding = 'demo'

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
 * Does `work` once to the end, by one process at a time; gives null where it was done before. What it stores by the `query` it
 * is given is there with the mark that it was done, or not at all; the rest it may have to do again. `now` is in milliseconds.
 */
export async function once<T>(
  database: Database,
  name: string,
  work: (query: Database['query'], now: number) => Promise<T>,
): Promise<T | null> {
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(hashtextextended('seeding', 0))`)
    if ((await seedingState(database, name)).done) return null
    await database.query('insert into seeding (name) values ($1) on conflict do nothing', [begun(name)])
    const [clock] = await query<{ now: string }>('select clock_timestamp() as now')
    const result = await work(query, epochMs(clock?.now ?? ''))
    await query('insert into seeding (name) values ($1)', [name])
    return result
  })
}
