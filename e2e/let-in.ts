import path from 'node:path'
import { giveKnownSecret } from '../server/identity/index.ts'
import { openDatabase } from '../server/kernel/database.ts'
import { openKeyring } from '../server/kernel/keyring.ts'
import { ownCity } from './own-city.ts'
import { demoSecret } from './visitor.ts'

/** Lets somebody of the city in by the password and the authenticator of the demo accounts, who is not one of them. */
export async function letIn(username: string): Promise<void> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  await database.query(
    `update account set password_hash = (select password_hash from account where username = 'health-clerk-1') where username = $1`,
    [username],
  )
  if (/head$/.test(username))
    await giveKnownSecret(database, openKeyring(path.join(ownCity.dataDir, 'keys')), [username], demoSecret)
  await database.close()
}
