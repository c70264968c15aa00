import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { openDatabase } from './database.ts'
import { migrate, MigrationRefused } from './migrate.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-migrations-'))
  folders.push(folder)
  for (const [name, sql] of Object.entries(files)) writeFileSync(path.join(folder, name), sql)
  return folder
}

const first = { '0001-window.sql': 'create table window_ (id integer);\ninsert into window_ values (1);\n' }
const second = { ...first, '0002-clerk.sql': 'create table clerk (id integer);' }
const empty = () => createDatabase({ empty: true })
const [fresh, newer, changed, broken, together, clone] = [
  await empty(),
  await empty(),
  await empty(),
  await empty(),
  await empty(),
  await createDatabase(),
]

describe('migrations', () => {
  test('are applied in order, once', async () => {
    expect(await migrate(fresh, folderOf(first))).toEqual({ applied: ['0001-window.sql'] })
    expect(await migrate(fresh, folderOf(second))).toEqual({ applied: ['0002-clerk.sql'] })
    expect(await migrate(fresh, folderOf(second))).toEqual({ applied: [] })
    expect(await fresh.query('select id from window_')).toEqual([{ id: 1 }])
  })

  test('of a newer program than this one are left alone', async () => {
    await migrate(newer, folderOf(second))
    await expect(migrate(newer, folderOf(first))).rejects.toThrow('The database is newer than this program')
  })

  test('that were changed after they were applied are refused', async () => {
    await migrate(changed, folderOf(first))
    const rewritten = folderOf({ '0001-window.sql': 'create table window_ (id bigint);', '0002-clerk.sql': 'select 1' })
    await expect(migrate(changed, rewritten)).rejects.toThrow(MigrationRefused)
    expect(await changed.query('select number from schema_migration')).toEqual([{ number: 1 }])
  })

  test('with Windows line ends are the same migrations', async () => {
    await migrate(changed, folderOf(first))
    const windows = folderOf({ '0001-window.sql': first['0001-window.sql'].replaceAll('\n', '\r\n') })
    expect(await migrate(changed, windows)).toEqual({ applied: [] })
  })

  test('that fail in the middle leave nothing, and can be run again', async () => {
    const halfway = folderOf({ ...first, '0002-clerk.sql': 'create table clerk (id integer); select 1 / 0;' })
    await expect(migrate(broken, halfway)).rejects.toThrow('0002-clerk.sql failed: division by zero')
    expect(await broken.query(`select to_regclass('clerk') as clerk`)).toEqual([{ clerk: null }])
    expect(await migrate(broken, folderOf(second))).toEqual({ applied: ['0002-clerk.sql'] })
  })

  test('whose session dies in the middle leave nothing, and can be run again', async () => {
    const suicide = folderOf({
      ...second,
      '0003-hall.sql': 'create table hall (); select pg_terminate_backend(pg_backend_pid());',
    })
    await expect(migrate(broken, suicide)).rejects.toThrow('0003-hall.sql')
    const repaired = folderOf({ ...second, '0003-hall.sql': 'create table hall ();' })
    expect(await migrate(broken, repaired)).toEqual({ applied: ['0003-hall.sql'] })
  })

  test('started twice at once are applied by one of the two', async () => {
    const other = openDatabase(together.url)
    const folder = folderOf({ '0001-slow.sql': 'select pg_sleep(0.1); create table slow ();' })
    const runs = await Promise.all([migrate(together, folder), migrate(other, folder)])
    await other.close()
    expect(runs.flatMap(({ applied }) => applied)).toEqual(['0001-slow.sql'])
  })

  test.each([['0002-starts-late.sql'], ['1-short.sql'], ['notes.sql']])('named %s are refused', async (name) => {
    await expect(migrate(fresh, folderOf({ [name]: 'select 1' }))).rejects.toThrow(MigrationRefused)
  })

  test('of the product are in the template of every test database', async () => {
    expect(await migrate(clone)).toEqual({ applied: [] })
  })
})
