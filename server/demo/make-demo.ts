import { civilDateOf, instantOf } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import type { Services } from '../services.ts'
import { tellAppeal } from './appealed-card.ts'
import { tellOverseen } from './overseen.ts'
import { createApplicants } from './applicants.ts'
import { deliverPlayed } from './deliver-notices.ts'
import { enterDemoAbsences } from './demo-absences.ts'
import { tellExplanations } from './explained-delays.ts'
import { loadHistory } from './load-history.ts'
import { playBundles } from './play-bundles.ts'
import { playConstruction } from './play-construction.ts'
import { playAcceptances } from './play-acceptances.ts'
import { playSharing } from './play-sharing.ts'
import { playBills } from './play-bills.ts'
import { prepareCity } from './prepare-city.ts'
import { demoSeeding, once, seedingState } from './seeding.ts'

export { loadHistory, prepareCity }

const demo = { name: demoSeeding, cases: 1_500, seed: 2008 }

/** Makes a database that holds no city, or this one begun, the demo city with six weeks of its life. */
export async function makeDemo(services: Services): Promise<void> {
  const loaded = await once(services.database, demo.name, async (query, until) => {
    const applicants = await prepareCity(services, haimen)
    await loadHistory(services, query, applicants, { ...demo, city: haimen, until })
    await enterDemoAbsences(query, services.desk.calendar(null), instantOf(until))
    return { until: instantOf(until) }
  })
  if (loaded === null) return
  await tellAppeal(services)
  await playAcceptances(services, loaded.until)
  await playBills(services, loaded.until)
  await Promise.all([playConstruction(services, loaded.until), playBundles(services, loaded.until)])
  await deliverPlayed(services.database.query, loaded.until)
  await tellOverseen(services)
  await tellExplanations(services.database.query, civilDateOf(loaded.until))
  await playSharing(services)
  await services.database.query('analyze')
}

/** Plays more cases of the demo city, loading it first if there is no city; gives the number of commands, null where this very history was played before. */
export async function seedCases(services: Services, cases: number, seed: number): Promise<number | null> {
  const { city } = await seedingState(services.database, demo.name)
  if (city !== null && city !== haimen.code) throw new Error(`the database holds another city: ${city}`)
  const played = await once(services.database, `seed ${seed}: ${cases} cases`, async (query, until) => {
    const applicants = city ? await createApplicants(services, haimen.code) : await prepareCity(services, haimen)
    return loadHistory(services, query, applicants, { city: haimen, cases, seed, until })
  })
  if (played !== null) await services.database.query('analyze')
  return played
}
