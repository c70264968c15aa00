import path from 'node:path'
import type { Database } from '../server/kernel/database.ts'
import { openSession } from '../server/identity/sessions.ts'
import { startOneDoor } from './child-server.ts'
import type { Fixture } from './fixture.ts'

/** What every server of a run is started with: its files and keys are shared, its database is not. */
export const environmentFor = ({ folder }: Fixture, databaseUrl: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  DATA_DIR: path.join(folder, 'server'),
})

/** Where such a server keeps its keys. */
export const keysIn = ({ DATA_DIR = '' }: Record<string, string>): string => path.join(DATA_DIR, 'keys')

const made = new WeakMap<Fixture, Promise<void>>()

/** A database with the demo city as `serve --demo` leaves it, loaded once and then copied. */
export async function createDemoCity(fixture: Fixture, name: string): Promise<string> {
  if (!made.has(fixture)) made.set(fixture, loadDemoCity(fixture))
  await made.get(fixture)
  return fixture.createDatabase(name, 'demo')
}

async function loadDemoCity(fixture: Fixture): Promise<void> {
  const url = await fixture.createDatabase('demo')
  const server = await startOneDoor(fixture.cleanup, environmentFor(fixture, url), { args: ['--demo'] })
  await server.stop()
}

/** The Cookie header of a new session of the account, without the cost of a password. */
export async function cookieOf(database: Database, accountId: string): Promise<{ cookie: string }> {
  return { cookie: `onedoor=${await openSession(database, accountId)}` }
}
