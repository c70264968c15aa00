import { openDatabase } from '../server/kernel/database.ts'
import { ownCity } from './own-city.ts'

const ofAccount = 'account_id = (select id from account where username = $1)'

/** Lets the present code of an account be shown again: several journeys sign in by one authenticator. */
export const forgetUsedCodes = (username: string): Promise<void> =>
  change(`update second_factor set last_step = 0 where ${ofAccount}`, username)

/** Takes the authenticator of an account away. */
export const forgetSecondFactorOf = (username: string): Promise<void> =>
  change(`delete from second_factor where ${ofAccount}`, username)

async function change(statement: string, username: string): Promise<void> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  await database.query(statement, [username])
  await database.close()
}
