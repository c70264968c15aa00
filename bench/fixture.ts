import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase, type Database } from '../server/kernel/database.ts'
import { startEmbeddedPostgres } from '../server/kernel/embedded-postgres/index.ts'
import type { Cleanup } from './cleanup.ts'

/** What the workloads run on: one PostgreSQL, fsync on, and a folder on a disk; both gone when the run is over. */
export interface Fixture {
  server: string
  folder: string
  cleanup: Cleanup
  /** Resident memory of the servers of this run, in MB, as the workloads saw it. */
  residents: { when: string; megabytes: number }[]
  /** Makes a database, empty or as a copy of another that nobody is connected to, and gives its URL. */
  createDatabase(name: string, copyOf?: string): Promise<string>
  /** Opens a small pool that is closed at the end. */
  open(url: string, max?: number): Database
}

const memoryFileSystems = new Set([0x01021994, 0x858458f6])

/** Starts the throw-away PostgreSQL, or takes that of BENCH_DATABASE_URL. */
export async function openFixture(cleanup: Cleanup): Promise<Fixture> {
  const folder = makeFolder(cleanup)
  const given = process.env['BENCH_DATABASE_URL']
  const url = given ?? (await startOwn(folder, cleanup))
  const prefix = `onedoor_bench_${randomUUID().slice(0, 8)}`
  const nameOf = (name: string) => `${prefix}_${name}`
  const admin = openDatabase(url, { max: 1 })
  cleanup.add(() => admin.close())
  const [settings] = await admin.query<{ words: string }>(
    `select 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync')
       || ', synchronous_commit ' || current_setting('synchronous_commit') as words`,
  )
  return {
    server: `${settings?.words} (${given ? 'BENCH_DATABASE_URL' : 'embedded'})`,
    folder,
    cleanup,
    residents: [],
    async createDatabase(name, copyOf) {
      await admin.query('set statement_timeout = 0')
      await admin.query(`create database ${nameOf(name)} template ${copyOf ? nameOf(copyOf) : 'template0'}`)
      if (given) cleanup.add(async () => void (await admin.query(`drop database ${nameOf(name)} with (force)`)))
      const made = new URL(url)
      made.pathname = nameOf(name)
      return made.href
    },
    open(address, max = 2) {
      const database = openDatabase(address, { max, settings: '-c statement_timeout=0' })
      cleanup.add(() => database.close())
      return database
    },
  }
}

async function startOwn(folder: string, cleanup: Cleanup): Promise<string> {
  const dataDir = path.join(folder, 'database')
  mkdirSync(dataDir)
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined })
  cleanup.add(() => postgres.stop())
  return postgres.url
}

/** A folder on a real disk: in memory an fsync would cost nothing. */
function makeFolder(cleanup: Cleanup): string {
  const onDisk = (place: string) => !memoryFileSystems.has(statfsSync(place).type)
  const place = [tmpdir(), '/var/tmp', process.cwd()].find(onDisk)
  if (!place) throw new Error('there is no folder on a disk to run in: set TMPDIR')
  const folder = mkdtempSync(path.join(place, 'onedoor-bench-'))
  // PostgreSQL does not run as root, and whoever it then runs as has to get in.
  chmodSync(folder, 0o755)
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
