import { haimen } from '#cities/haimen/index.ts'
import type { Services } from '../services.ts'
import { createApplicants } from './applicants.ts'
import { loadHistory } from './load-history.ts'
import type { Played } from './play-history.ts'
import { prepareCity } from './prepare-city.ts'
import { once, seedingState } from './seeding.ts'

const demo = { name: 'demo', cases: 1_500, seed: 2008 }

/** Makes an empty database the demo city with six weeks of its life; leaves any other city, and the demo once loaded, alone. */
export async function loadDemo(services: Services): Promise<void> {
  const { begun, done, city } = await seedingState(services.database, demo.name)
  if (done || (city !== null && !begun)) return
  await once(services.database, demo.name, async (until) => {
    const applicants = await prepareCity(services, haimen)
    await loadHistory(services, applicants, { ...demo, city: haimen, until })
  })
}

/** Plays more cases of the demo city, loading it first if there is no city; null where this very history was played before. */
export async function seedCases(services: Services, cases: number, seed: number): Promise<Played | null> {
  const { city } = await seedingState(services.database, demo.name)
  if (city !== null && city !== haimen.code) throw new Error(`the database holds another city: ${city}`)
  return once(services.database, `seed ${seed}: ${cases} cases`, async (until) => {
    const applicants = city ? await createApplicants(services, haimen.code) : await prepareCity(services, haimen)
    return loadHistory(services, applicants, { city: haimen, cases, seed, until })
  })
}
