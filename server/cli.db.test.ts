import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { startApp, temporaryFolder } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const folder = temporaryFolder()
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [path.resolve(import.meta.dirname, 'cli.ts'), ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: database.url },
  })

describe('--help', () => {
  it.each([['--help'], ['-h'], ['help'], ['export', '--help']])('prints how to call it: %s', async (...args) => {
    const { stdout, stderr } = await run(...args)
    expect(stderr).toBe('')
    expect(stdout).toContain('onedoor export FILE')
  })

  it('is not what an unknown command gets', async () => {
    await expect(run('dance')).rejects.toMatchObject({ code: 2, stdout: '' })
  })
})

describe('export', () => {
  it('has as many lines as its header says, however busy the centre is', async () => {
    const file = path.join(folder, 'log.ndjson')
    const exporting = run('export', file)
    const busy = { stop: false }
    const work = (async () => {
      while (!busy.stop) await bringCase(app, 'submitted')
    })()
    await exporting
    busy.stop = true
    await work
    const [header = '{}', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect((JSON.parse(header) as { count: number }).count).toBe(lines.length)
  })

  it('gives up what another transaction has not committed yet, and says so in its count', async () => {
    const file = path.join(folder, 'snapshot.ndjson')
    await database.transaction(async (query) => {
      // Its position is taken, its row is not there yet.
      await query(`insert into event (stream, version, entry, hash)
        values ('01980000-0000-7000-8000-000000000001', 1, '{}', '\\x00')`)
      await run('export', file)
    })
    const [header = '{}', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect((JSON.parse(header) as { count: number }).count).toBe(lines.length)
  })
})

describe('notices', () => {
  it('shows what could not be told, and lets it be tried again', async () => {
    await database.query(
      `insert into outbox (kind, dedupe_key, payload, attempts, next_at, last_error)
       values ('email', 'a change', '{}', 20, 'infinity', 'NotTaken: mail: EAUTH 535')`,
    )
    const failed = JSON.parse((await run('notices', '--failed', '--json')).stdout) as object
    expect(failed).toMatchObject({
      failed: [{ kind: 'email', dedupeKey: 'a change', attempts: 20, error: 'NotTaken: mail: EAUTH 535' }],
    })
    expect((await run('notices', '--retry')).stdout).toBe('1 to be tried again\n')
    expect((await run('notices', '--failed')).stdout).toBe('')
    expect(await database.query(`select attempts from outbox where dedupe_key = 'a change'`)).toEqual([{ attempts: 0 }])
    await expect(run('notices')).rejects.toMatchObject({ code: 1 })
  })
})
