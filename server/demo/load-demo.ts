import type { Services } from '../services.ts'
import type * as Making from './make-demo.ts'
import { demoSeeding, seedingState } from './seeding.ts'

// A city with its items and what plays its life are 130 files, needed once in the life of a database: a server that held them
// on took 7 MB more before anybody asked it anything, and garbage is allowed to grow with what is held.
const making = () => import('./make-demo.ts')

/** Makes an empty database the demo city with six weeks of its life; leaves any other city, and the demo once loaded, alone. */
export async function loadDemo(services: Services): Promise<void> {
  const { begun, done, city } = await seedingState(services.database, demoSeeding)
  if (done || (city !== null && !begun)) return
  await (await making()).makeDemo(services)
}

export const seedCases: typeof Making.seedCases = async (...all) => (await making()).seedCases(...all)
export const loadHistory: typeof Making.loadHistory = async (...all) => (await making()).loadHistory(...all)
export const prepareCity: typeof Making.prepareCity = async (...all) => (await making()).prepareCity(...all)
