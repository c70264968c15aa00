import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import { createDatabase } from '#testing/database.ts'
import { syntheticItems } from '#testing/synthetic-items.ts'
import { openDatabase, type Database } from '../kernel/database.ts'
import { createMount } from '../kernel/mount.ts'
import { loadCity } from '../organisation/index.ts'
import { createCalendars } from '../calendar/index.ts'
import { catalogueRoutes, createCatalogue, publishItems } from './index.ts'

const items = syntheticItems(2008)
const { url, ...publisher } = await createDatabase()
// As a server opens it: a query that takes longer than this counts as a database that is away.
const served = openDatabase(url, { answerMs: 4_000 })
let rowsRead = 0
const database: Database = {
  ...served,
  query: async <Row>(text: string, values?: unknown[]) => {
    const rows = await served.query<Row>(text, values)
    rowsRead += rows.length
    return rows
  },
}
const catalogue = createCatalogue(database)
const app = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
catalogueRoutes(
  createMount(app, async () => null, { id: '', role: '' }, String),
  { database, catalogue, calendars: createCalendars(database) },
)
afterAll(async () => {
  await app.close()
  await served.close()
})

interface List {
  items: { code: string; name: string }[]
  total: number
}
const list = async (query: string) => (await app.inject(`/api/public/items?${query}`)).json<List>()
const patient = 120_000

function heapMb(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed / 2 ** 20
}

beforeAll(async () => {
  await loadCity(publisher, { ...haimen, items: [] })
  expect(await publishItems(publisher, items)).toHaveLength(items.length)
}, patient)

it(
  'ten thousand items are loaded, listed while they are indexed, and searched, in less than 400 MB',
  { timeout: patient },
  async () => {
    const before = heapMb()
    await catalogue.refresh()
    expect(await catalogue.all()).toHaveLength(10_000)
    let searched = false
    const search = list('q=排水许可&limit=5').finally(() => (searched = true))
    expect(await list('limit=3')).toMatchObject({
      items: [{ code: '0000' }, { code: '0001' }, { code: '0002' }],
      total: 10_000,
    })
    expect(searched).toBe(false)
    for (const { name } of (await search).items) expect(name).toContain('排水')
    for (const typed of ['s', 'xk', 'jiehundengji', '公司设立登记', 'restaurent licence', '证'.repeat(100)])
      expect((await app.inject(`/api/public/items?q=${encodeURIComponent(typed)}`)).statusCode).toBe(200)
    expect(heapMb() - before).toBeLessThan(400)
  },
)

it('looking again reads what changed, not the catalogue', { timeout: patient }, async () => {
  const [first] = items
  if (!first) throw new Error('nothing is published')
  await catalogue.refresh()
  rowsRead = 0
  await catalogue.refresh()
  expect(rowsRead).toBeLessThan(10)
  await publishItems(publisher, [{ ...first, name: '月球旅行核准' }])
  await publisher.query(`update item set status = 'cancelled' where code = '0001'`)
  await catalogue.refresh()
  expect(rowsRead).toBeLessThan(20)
  expect((await list('q=月球旅行')).items.map(({ code }) => code)).toEqual([first.code])
  expect((await list('limit=2')).total).toBe(9_999)
})

it(
  'a change is seen whose transaction began before the list was read and ended after',
  { timeout: patient },
  async () => {
    await publisher.transaction(async (query) => {
      await query(`update item set status = 'suspended' where code = '0002'`)
      await publisher.query(`update item set status = 'suspended' where code = '0003'`)
      await catalogue.refresh()
      expect(await catalogue.status('0003')).toBe('suspended')
      expect(await catalogue.status('0002')).toBe('in-use')
    })
    await catalogue.refresh()
    expect(await catalogue.status('0002')).toBe('suspended')
  },
)
