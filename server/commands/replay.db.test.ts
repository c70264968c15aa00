import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import type { ReplayedCase } from '#domain/cases/index.ts'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { clocksFor } from '../cases/index.ts'
import { readConfig } from '../config.ts'
import { seedCases } from '../demo/index.ts'
import type { Account } from '../identity/index.ts'
import { createServices } from '../services.ts'

const patience = 120_000
const database = await createDatabase()
const folder = temporaryFolder()
const services = createServices(database, readConfig({ DATA_DIR: folder }))
const file = path.join(folder, 'log.ndjson')
const cli = path.resolve(import.meta.dirname, '../cli.ts')
const call = (args: string[], env: Record<string, string>) =>
  promisify(execFile)(process.execPath, [cli, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, ...env },
    maxBuffer: 2 ** 28,
  })
/** No database is named: what replay says, the file alone says. */
const replay = async (...args: string[]) =>
  JSON.parse((await call(['replay', '--json', ...args], { DATABASE_URL: 'postgres://nowhere.invalid' })).stdout) as {
    cases: number
    events: number
    results: ReplayedCase[]
  }

await seedCases(services, 400, 1)
await services.place.load()
await call(['export', file], { DATABASE_URL: database.url })

describe('the demo city, exported and told again', () => {
  it('has as many cases and events', { timeout: patience }, async () => {
    const [held] = await database.query(
      `select count(distinct stream) as cases, count(*) as events from event where stream in (select id from case_row)`,
    )
    expect(await replay('--export', file)).toEqual(held)
  })

  it('comes to the rows of every case and to every clock the server tells', { timeout: patience }, async () => {
    const { results } = await replay('--export', file, '--cases')
    const rows = await database.query<{ id: string }>(
      `select id, version, status, waiting_for as "waitingFor", item_code as "itemCode", due_on::text as "dueOn" from case_row`,
    )
    const told = results.map(({ clocks: _, caseNumber: __, ...result }) => result)
    expect(byId(told)).toEqual(byId(rows))
    const supervisor = { id: '00000000-0000-0000-0000-000000000000', departmentCode: null } as Account
    let compared = 0
    for (const { id, clocks, caseNumber } of results.filter(({ caseNumber: number }) => number !== null)) {
      const answer = await clocksFor(services.desk, id, supervisor, 'all', false)
      expect(caseNumber).toHaveLength(21)
      expect(byStart(answer.clocks.map(outline))).toEqual(
        byStart(clocks.map((clock) => outline({ ...clock, ...clock.limit }))),
      )
      compared += clocks.length
    }
    expect(compared).toBeGreaterThan(800)
  })
})

const byId = <T extends { id: string }>(rows: T[]) => rows.toSorted((a, b) => a.id.localeCompare(b.id))
const byStart = (lines: string[]) => lines.toSorted()
const outline = (clock: {
  kind: string
  value: number
  unit: string
  anchor: string
  startOn: string
  dueOn: string
  stoppedOn: string | null
}) => {
  const { kind, value, unit, anchor, startOn, dueOn, stoppedOn } = clock
  return JSON.stringify([kind, value, unit, anchor, startOn, dueOn, stoppedOn])
}

describe('an export that is not whole', () => {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const second = lines.findIndex(
    (line) => (JSON.parse((JSON.parse(line) as { entry: string }).entry) as { version: number }).version === 1,
  )

  test.each([
    ['one entry short', [header, ...lines.slice(0, -1)], /promises \d+ entries and holds/],
    ['an entry missing within a case', [header, ...lines.filter((_, at) => at !== second)], /is missing/],
    ['a line cut off', [header, ...lines.slice(0, 3), '{"entry":'], /line 5/],
    ['another kind of file', ['{"format":"diary"}'], /not an exported log/],
    [
      'no items',
      [JSON.stringify({ format: 'onedoor-log', version: 1, count: 0 })],
      /lacks items, calendars, rules or outside systems/,
    ],
    ['nothing in it', [], /is empty|line 1/],
  ])('%s is refused, saying what is wrong', async (name, content, message) => {
    const broken = path.join(folder, `${name.replaceAll(' ', '-')}.ndjson`)
    writeFileSync(broken, content.map((line) => `${line}\n`).join(''))
    await expect(replay('--export', broken)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(message) as string,
    })
  })
})
