import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Fixture } from '../fixture.ts'
import { closedLoop } from '../measure.ts'
import type { Report } from '../report.ts'

/** What this disk and this PostgreSQL take for one durable write, before anything of ours is in the way. */
export async function measureFloor({ createDatabase, open, folder }: Fixture): Promise<Report> {
  const database = open(await createDatabase('floor'), 1)
  await database.query('create table written (id bigint generated always as identity, body text)')
  const insert = { name: 'floor', text: 'insert into written (body) values ($1)' }
  const body = 'x'.repeat(100)
  const commits = await closedLoop(1, 1, async () => (await database.run(insert, [body]), true))
  return {
    workload: 'floor',
    title: 'one connection, one row a commit; and the disk alone',
    notes: [],
    lines: [
      { name: 'insert and commit', ...commits },
      { name: 'write 8 KB and fdatasync', ...(await syncs(path.join(folder, 'sync'))) },
    ],
    promises: [],
  }
}

async function syncs(file: string) {
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(8_192, 1)
  try {
    return await closedLoop(1, 1, () => {
      writeSync(handle, page, 0, page.length, 0)
      fdatasyncSync(handle)
      return Promise.resolve(true)
    })
  } finally {
    closeSync(handle)
  }
}
