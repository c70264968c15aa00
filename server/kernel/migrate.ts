import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ofDatabase, type Database } from './database.ts'

interface Migration {
  number: number
  name: string
  sql: string
  sha256: string
}

type Applied = Pick<Migration, 'number' | 'name' | 'sha256'>
type Query = Database['query']

/** The database and the migrations at hand do not fit together; nothing was changed. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

/** Any number will do, if nobody else in this database locks it. */
const lockNumber = 20_070_501

/**
 * Brings the database to the newest `NNNN-name.sql` of `folder` and names the files it applied. Each file is one
 * transaction, so a run that is killed can be run again; of two runs at once the second waits and finds nothing to do.
 */
export async function migrate(
  database: Database,
  folder: string = path.resolve(import.meta.dirname, '../migrations'),
): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder)
  const session = await ofDatabase(database.pool.connect())
  try {
    const query: Query = async (text, values) => (await ofDatabase(session.query(text, values))).rows
    await query('set statement_timeout = 0')
    await query('select pg_advisory_lock($1)', [lockNumber])
    const pending = pendingAfter(await readApplied(query), migrations)
    for (const migration of pending) await apply(query, migration)
    return { applied: pending.map(({ name }) => name) }
  } finally {
    // Ending the session gives back the lock, whatever happened to it.
    session.release(true)
  }
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') && name !== 'schema.snapshot.sql')
  return names.sort().map((name, index) => {
    const number = Number(name.match(/^(\d{4})-[a-z0-9-]+\.sql$/)?.[1])
    if (number !== index + 1)
      throw new MigrationRefused(`${name} should be migration ${String(index + 1).padStart(4, '0')}-….sql`)
    const sql = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

async function readApplied(query: Query): Promise<Applied[]> {
  await query(`
    set client_min_messages = warning;
    create table if not exists schema_migration (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`)
  return query<Applied>('select number, name, sha256 from schema_migration order by number')
}

function pendingAfter(applied: Applied[], migrations: Migration[]): Migration[] {
  if (applied.length > migrations.length)
    throw new MigrationRefused(
      `The database is newer than this program: it has ${applied.at(-1)?.name}, unknown here. Start a newer version.`,
    )
  applied.forEach((was, index) => {
    const is = migrations[index]
    if (was.number !== is?.number || was.sha256 !== is.sha256)
      throw new MigrationRefused(
        `${was.name} was changed after it was applied; migrations only go forward, in a new file.`,
      )
  })
  return migrations.slice(applied.length)
}

async function apply(query: Query, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await query('begin')
    await query(sql)
    await query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256])
    await query('commit')
  } catch (cause) {
    throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause })
  }
}
