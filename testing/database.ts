import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Database } from '../server/kernel/database.ts'
import { databaseUrl } from './database-server.ts'

/** A database of a test file's own. */
export interface TestDatabase extends Database {
  url: string
}

/**
 * Makes a migrated database (or an `empty` one) and drops it when the file is done.
 * Call it at the top of a test file: `const database = await createDatabase()`.
 */
export async function createDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `${server.prefix}_${randomUUID().replaceAll('-', '')}`
  const template = empty ? 'template0' : `${server.prefix}_template`
  await onServer(server.url, `create database ${name} template ${template} strategy file_copy`)
  const url = databaseUrl(server.url, name)
  const database = openDatabase(url)
  afterAll(async () => {
    await database.close()
    await onServer(server.url, `drop database ${name} with (force)`)
  })
  return { ...database, url }
}

async function onServer(url: string, statement: string): Promise<void> {
  const admin = openDatabase(url, { max: 1 })
  await admin.query(statement).finally(() => admin.close())
}
