import { generateSync } from 'otplib'
import { enrolSecondFactor, showSecondFactor, signIn } from '#api/identity.ts'
import type { Database } from '../server/kernel/database.ts'
import type { Browser } from './browse.ts'

/** Signs in at a browser by password and, where it is asked for, by the first code of an authenticator set up anew. */
export async function signInAt(browser: Browser, database: Database, username: string, password: string) {
  // A code is good once: by the same secret nobody signs in twice within one time step.
  await forgetSecondFactor(database, username)
  const { secondFactor } = await browser.ask(signIn, { body: { username, password } })
  if (secondFactor === 'none') return
  const { secret } = await browser.ask(enrolSecondFactor, {})
  await browser.ask(showSecondFactor, { body: { code: generateSync({ secret }) } })
}

/** Takes the authenticator of an account away, leaving its sessions. */
export async function forgetSecondFactor(database: Database, username: string): Promise<void> {
  await database.query('delete from second_factor f using account a where a.id = f.account_id and a.username = $1', [
    username,
  ])
}
