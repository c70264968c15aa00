import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as contract from '#api/statistics.ts'
import { startApp, temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo } from '#testing/long-ago.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { readConfig } from '../config.ts'
import { seedCases } from '../demo/index.ts'
import { createServices } from '../services.ts'
import { createStatistics } from './statistics.ts'

const patience = { timeout: 120_000 }
const folder = temporaryFolder()
const cli = path.resolve(import.meta.dirname, '../cli.ts')
const onedoor = async (url: string, ...args: string[]) =>
  (
    await promisify(execFile)(process.execPath, [cli, ...args], {
      env: { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: url },
      maxBuffer: 2 ** 26,
    })
  ).stdout
const nowhere = 'postgres://nowhere.invalid'

describe('the public figures of the demo city', async () => {
  const database = await createDatabase()
  const services = createServices(database, readConfig({ DATA_DIR: folder }))
  await seedCases(services, 400, 1)
  await database.query(`update card set status = 'upheld' where id in (select id from card order by id limit 7)`)
  await services.calendars.load()
  const statisticsOf = createStatistics(services)
  const file = path.join(folder, 'open-data.ndjson')
  await onedoor(database.url, 'open-data', file)

  it('come out the same when anybody counts them again, month by month and by department', patience, async () => {
    const { months } = await statisticsOf()
    const busy = months.filter(({ decided }) => decided > 0)
    expect(busy.length).toBeGreaterThan(0)
    for (const { month } of busy) {
      const { byDepartment, ...told } = await statisticsOf(month)
      const counted = JSON.parse(await onedoor(nowhere, 'recompute', '--export', file, '--month', month, '--json')) as {
        byDepartment: { code: string }[]
      }
      expect(told).toMatchObject(without(counted))
      for (const own of counted.byDepartment)
        expect(byDepartment.find(({ code }) => code === own.code)).toMatchObject(own)
      const shown = byDepartment.filter(({ received, decided, onTime }) => received + decided + onTime.denominator > 0)
      expect(shown.every(({ code }) => counted.byDepartment.some((own) => own.code === code))).toBe(true)
    }
    expect(busy.reduce((sum, { cards }) => sum + cards.numerator / 10_000, 0)).toBeGreaterThan(0)
  })

  it('are open without anybody in them', async () => {
    const text = readFileSync(file, 'utf8')
    const ids = await database.query<{ id: string }>('select id from case_row union select applicant_id from case_row')
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.some(({ id }) => text.includes(id))).toBe(false)
  })

  it.each([
    ['not open data', '{}\n', /line 1: this is no open data/],
    ['nothing', '', /is empty/],
    ['no JSON', 'hello\n', /line 1/],
  ])('are refused as %s, naming the line', patience, async (name, text, message) => {
    const broken = path.join(folder, `${name.replaceAll(' ', '-')}.ndjson`)
    writeFileSync(broken, text)
    await expect(onedoor(nowhere, 'recompute', '--export', broken)).rejects.toThrow(message)
  })
})

const without = ({ byDepartment: _, ...rest }: { byDepartment: unknown }) => rest

describe('over HTTP', async () => {
  const app = await startApp(await createDatabase())

  it('anybody reads them, and a case that is open and overdue stands in the denominator', async () => {
    const past = await begunDaysAgo(app, 60, marketPermit.code)
    await past.act(60, 'clerk', { type: 'ReceiveCase' })
    await past.act(60, 'clerk', { type: 'AcceptCase' })
    const { onTime, recipes } = await app.anonymous.ask(contract.statistics, { query: {} })
    expect(onTime).toEqual({ numerator: 0, denominator: 1, share: 0 })
    expect(recipes.map(({ figure }) => figure)).toContain('onTime')
  })

  it('a month that is none is a bad request', async () => {
    const no = await app.anonymous.refused(contract.statistics, { query: { month: '2026-13' } })
    expect(no.status).toBe(400)
  })

  it('the open data is there for anybody', async () => {
    const answer = await fetch(`${app.origin}/api/public/statistics/open-data`)
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
    const [header = '', first = ''] = (await answer.text()).split('\n')
    expect(JSON.parse(header)).toMatchObject({ format: 'onedoor-open-data' })
    expect(JSON.parse(first)).toHaveProperty('case')
  })
})
