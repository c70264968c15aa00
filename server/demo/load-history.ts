import { instantOf } from '#domain/kernel/index.ts'
import type { City } from '#cities/city.ts'
import { createDesk } from '../cases/index.ts'
import { openDatabase } from '../kernel/database.ts'
import { accountIdOf } from '../organisation/index.ts'
import type { Services } from '../services.ts'
import type { Applicant } from './applicants.ts'
import { deliverNotices } from './deliver-notices.ts'
import { generateHistory } from './generate-history.ts'
import { createPapers } from './papers.ts'
import { playDay, type Played } from './play-history.ts'

/** A few connections keep two cores busy; more would only make the numbered acts wait. */
const connections = 6

/** History need not be on the disk act by act: one durable write at the end settles all of it. */
const settings = '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan'

/** Plays the cases of a history that ends at `until` (milliseconds since 1970), a day at a time, through the same desk as every other command. */
export async function loadHistory(
  services: Services,
  applicants: readonly Applicant[],
  { city, cases, seed, until }: { city: City; cases: number; seed: number; until: number },
): Promise<Played> {
  const {
    people,
    catalogue: items,
    calendar,
    desk: { regionCode },
    files,
  } = services
  const database = openDatabase(services.database.pool.options.connectionString ?? '', { max: connections, settings })
  const desk = createDesk({ database, people, items, regionCode, calendar: () => calendar })
  const provide = createPapers(database, files)
  const accountOf = (username: string) => accountIdOf(city.code, username)
  const total = { commands: 0, overtaken: 0 }
  try {
    const plan = { city, calendar, cases, seed: `${cases} of ${seed}`, until, applicants, accountOf }
    for (const steps of generateHistory(plan)) {
      await provide(steps)
      const { commands, overtaken } = await playDay(desk, steps)
      await deliverNotices(database, instantOf(until))
      total.commands += commands
      total.overtaken += overtaken
    }
    await database.query('analyze')
  } finally {
    await database.close()
  }
  return total
}
