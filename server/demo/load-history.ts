import { instantOf } from '#domain/kernel/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import type { City } from '#cities/city.ts'
import type { Database } from '../kernel/database.ts'
import { createNumbers } from '../kernel/event-store.ts'
import { accountIdOf } from '../organisation/index.ts'
import type { Services } from '../services.ts'
import type { Applicant } from './applicants.ts'
import { readFacts } from './facts-of-the-day.ts'
import { enterScene } from './demo-scene.ts'
import { generateHistory } from './generate-history.ts'
import type { Scene } from './history-plan.ts'
import { createPapers } from './papers.ts'
import { playHistory } from './play-history.ts'
import { sceneOf } from './scene.ts'
import { createWriter } from './write-history.ts'

/** Plays the cases of a history that ends at `until` (milliseconds since 1970), all in the transaction of `query`; gives the number of commands. */
export async function loadHistory(
  { people, catalogue, calendars, files, regime }: Services,
  query: Database['query'],
  applicants: readonly Applicant[],
  { city, cases, seed, until }: { city: City; cases: number; seed: number; until: number },
): Promise<number> {
  await calendars.load()
  const calendar = calendars.current()
  const accountOf = (username: string) => accountIdOf(city.code, username)
  const bare = { city, calendar, cases, seed: `${cases} of ${seed}`, until, applicants, accountOf }
  const plan = { ...bare, scene: sceneOf(bare) }
  await enterScene(query, city, plan.scene)
  const numbers = createNumbers(query)
  const commands = await playHistory(generateHistory(plan), {
    factsOf: await readFacts(query, catalogue, calendar),
    providePapers: createPapers(query, files),
    sealFor: people.sealFor,
    numbers,
    writer: createWriter(query, instantOf(until)),
    regime: withOutage(regime.current(), plan.scene),
    until: instantOf(until),
  })
  await numbers.settle()
  return commands
}

const withOutage = ({ settings, outages }: Regime, scene: Scene | null): Regime => ({
  settings,
  outages: scene?.outage ? [...outages, scene.outage] : outages,
})
