// The real server on a test database, listening on a real port, with the toy town in it and everybody's password the same.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { createApp } from '../server/app.ts'
import { publishItems } from '../server/catalogue/index.ts'
import type { Config } from '../server/config.ts'
import { giveTicketsAtAnyHour } from '../server/hall/index.ts'
import { createAccount, hashPassword } from '../server/identity/index.ts'
import type { Inventory } from '../server/kernel/mount.ts'
import { loadCity } from '../server/organisation/index.ts'
import { publishBundles } from '../server/projects/index.ts'
import { createServices, type Services } from '../server/services.ts'
import { openBrowser, type Browser } from './browse.ts'
import type { TestDatabase } from './database.ts'
import { signInAt } from './sign-in.ts'
import { closedPermit, toyCity } from './toy-city.ts'

export interface TestApp {
  origin: string
  services: Services
  inventory: Inventory
  anonymous: Browser
  /** The parties of the applicants Li and Wang, and of the enterprise Zhao that only its agency acts for. */
  parties: { li: string; wang: string; zhao: string }
  /** The browser somebody is signed in at: the same one each time. */
  as(username: string): Promise<Browser>
  /** A new browser with a session of its own. */
  signIn(username: string): Promise<Browser>
  /** Carries out the effects that wait; returns how many. */
  deliverEffects(): Promise<number>
}

export const everybodysPassword = 'the same for everybody'

/** Settings of a server in `dataDir` on a database; everything else as an operator would leave it. */
export function testConfig(dataDir: string, databaseUrl: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl,
    publicOrigin: 'http://localhost:3000',
    trustedProxies: [],
    logLevel: 'silent',
    smtp: null,
    quietHours: null,
    gateway: null,
    explanationDays: 5,
  }
}

/** A folder that is gone when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-app-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the server and fills the town; stops it when the file is done. Call it after `createDatabase`. */
export async function startApp(database: TestDatabase, settings: Partial<Config> = {}): Promise<TestApp> {
  const config = { ...testConfig(temporaryFolder(), database.url), ...settings }
  const services = createServices(database, config)
  const parties = await fillToyTown(services)
  await services.place.load()
  await services.calendars.load()
  const { server, inventory } = await createApp(services, config, () => true)
  const origin = await server.listen({ port: 0, host: '127.0.0.1' })
  afterAll(() => server.close())
  const freshSession = async (username: string) => {
    const browser = openBrowser(origin)
    await signInAt(browser, database, username, everybodysPassword)
    return browser
  }
  const signedIn = new Map<string, Promise<Browser>>()
  return {
    origin,
    services,
    inventory,
    anonymous: openBrowser(origin),
    parties,
    signIn: freshSession,
    as: (username) => {
      const known = signedIn.get(username) ?? freshSession(username)
      signedIn.set(username, known)
      return known
    },
    deliverEffects: () => services.notices.deliver(),
  }
}

/** Puts the toy town and its people in an empty database. */
export async function fillToyTown({ database, people }: Services): Promise<TestApp['parties']> {
  await loadCity(database, toyCity)
  await giveTicketsAtAnyHour(database)
  await publishItems(database, toyCity.items)
  await publishBundles(database, toyCity.bundles ?? [])
  await database.query(`update item set status = 'suspended' where code = $1`, [closedPermit.code])
  const register = async (kind: 'person' | 'enterprise', name: string, number: string) =>
    (await people.findOrCreate({ kind, name, number, mobile: '13800138000' })).id
  const parties = {
    li: await register('person', '李书友', '320684198001010018'),
    wang: await register('person', '王路人', '320684198102020020'),
    zhao: await register('enterprise', '赵家书店有限公司', '91350100M000100Y43'),
  }
  const account = (username: string, role: 'applicant' | 'agent', partyId: string | null) =>
    createAccount(database, { username, role, name: username, nameEn: username, partyId })
  await account('li', 'applicant', parties.li)
  await account('wang', 'applicant', parties.wang)
  const agency = await account('agency', 'agent', null)
  await account('idle-agency', 'agent', null)
  for (const partyId of [parties.li, parties.zhao])
    await database.query(`insert into mandate (account_id, party_id, from_on) values ($1, $2, '2004-07-01')`, [
      agency.id,
      partyId,
    ])
  await database.query('update account set password_hash = $1', [await hashPassword(everybodysPassword)])
  return parties
}
