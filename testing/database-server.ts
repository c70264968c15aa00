// One throw-away PostgreSQL for a whole test run, with one migrated database that each test file clones.
// TEST_DATABASE_URL names a server to use; TEST_POSTGRES=installed takes this machine's own; else the embedded one.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase, type Database } from '../server/kernel/database.ts'
import { lockDataDirectory, startEmbeddedPostgres } from '../server/kernel/embedded-postgres/index.ts'
import { migrate } from '../server/kernel/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's URL, and what the names of all its test databases begin with. */
    testServer: { url: string; prefix: string }
  }
}

const dataDirPrefix = 'onedoor-test-'

/** The URL of database `name` on the server of `url`. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = name
  return other.href
}

/** Vitest's global set-up: a server and its template, gone when the run is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const prefix = `onedoor_test_${randomUUID().slice(0, 8)}`
  const admin = openDatabase(server.url, { max: 1 })
  await createTemplate(admin, server.url, `${prefix}_template`)
  const [row] = await admin.query<{ version: string }>(`select current_setting('server_version') as version`)
  console.log(`database tests run on PostgreSQL ${row?.version} (${server.kind})`)
  project.provide('testServer', { url: server.url, prefix })
  return async () => {
    const left = await admin.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, $1)`,
      [prefix],
    )
    for (const { name } of left) await admin.query(`drop database if exists ${name} with (force)`)
    await admin.close()
    await server.stop()
  }
}

async function createTemplate(admin: Database, url: string, name: string): Promise<void> {
  await admin.query(`create database ${name} template template0`)
  const template = openDatabase(databaseUrl(url, name), { max: 1 })
  await migrate(template)
  await template.close()
}

/** Starts the server that the environment asks for; durability off, since no test outlives it. */
export async function startTestServer(): Promise<{ url: string; kind: string; stop(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { url, kind: 'TEST_DATABASE_URL', stop: () => Promise.resolve() }
  const installed = process.env.TEST_POSTGRES === 'installed' ? findInstalled() : undefined
  const dataDir = makeDataDir()
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    ...(installed && { binaries: installed }),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: 200,
      max_wal_size: '256MB',
    },
  })
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true })
  }
  return { url: server.url, kind: installed ?? 'embedded', stop }
}

/** A folder in memory where there is plenty: cloning a database then takes 10 ms instead of 200. */
function makeDataDir(): string {
  const inMemory = existsSync('/dev/shm') ? statfsSync('/dev/shm') : undefined
  const roomy = inMemory !== undefined && inMemory.bavail * inMemory.bsize > 2 ** 31
  const home = roomy ? '/dev/shm' : tmpdir()
  removeAbandoned(home)
  return mkdtempSync(path.join(home, dataDirPrefix))
}

/** Runs that were killed could not clean up; a data directory that can be locked belongs to nobody. */
function removeAbandoned(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(dataDirPrefix)))
    try {
      lockDataDirectory(path.join(home, name))()
      rmSync(path.join(home, name), { recursive: true })
    } catch {
      continue
    }
}

/** The newest PostgreSQL that this machine has: the folder that holds its bin/. */
function findInstalled(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'postgres'))
  const binary = [...versions.map((version) => path.join(debian, version, 'bin/postgres')), ...onPath].find(existsSync)
  if (!binary) throw new Error('TEST_POSTGRES=installed, but there is no PostgreSQL in /usr/lib/postgresql or PATH')
  return path.resolve(realpathSync(binary), '../..')
}
