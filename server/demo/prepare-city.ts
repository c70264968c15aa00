import { publishAcceptanceSetup } from '../acceptances/index.ts'
import type { City } from '#cities/city.ts'
import { loadAnnouncements } from '../announcements/index.ts'
import { publishItems } from '../catalogue/index.ts'
import { publishCharges } from '../fees/index.ts'
import { giveTicketsAtAnyHour } from '../hall/index.ts'
import { giveKnownSecret, hashPassword } from '../identity/index.ts'
import { loadCity } from '../organisation/index.ts'
import { publishBundles, publishConstruction } from '../projects/index.ts'
import type { Services } from '../services.ts'
import { createApplicants, type Applicant } from './applicants.ts'
import { demoAccounts, demoDeciders, demoPassword, demoSecret } from './demo-accounts.ts'

/** Loads a city with its items, its invented applicants and the demo accounts; what was once changed stays. */
export async function prepareCity(services: Services, city: City): Promise<Applicant[]> {
  const { database, keyring } = services
  await loadCity(database, city)
  await giveTicketsAtAnyHour(database)
  await publishItems(database, city.items)
  await publishBundles(database, city.bundles ?? [])
  if (city.construction) await publishConstruction(database, city.construction)
  if (city.charges) await publishCharges(database, city.charges)
  await loadAnnouncements(database, city)
  if (city.acceptance) await publishAcceptanceSetup(database, city.acceptance, '2000-01-01')
  await services.catalogue.refresh()
  const [applicants, hash] = await Promise.all([createApplicants(services, city.code), hashPassword(demoPassword)])
  await database.query('update account set password_hash = $1 where password_hash is null and username = any($2)', [
    hash,
    demoAccounts.map(({ username }) => username),
  ])
  await giveKnownSecret(database, keyring, demoDeciders, demoSecret)
  return applicants
}
