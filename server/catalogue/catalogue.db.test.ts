import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { City } from '#cities/city.ts'
import { departments } from '#cities/haimen/departments.ts'
import { guidance } from '#cities/haimen/guidance.ts'
import { civilAffairsItems } from '#cities/haimen/items/05-civil-affairs.ts'
import { windows } from '#cities/haimen/windows.ts'
import { createDatabase } from '#testing/database.ts'
import { createMount } from '../kernel/mount.ts'
import { createCalendars } from '../calendar/index.ts'
import { answerError } from '../kernel/problem.ts'
import { loadCity } from '../organisation/index.ts'
import { catalogueRoutes, createCatalogue, publishItems } from './index.ts'

const city: City = {
  code: 'haimen',
  regionCode: '320684',
  name: '海门市',
  nameEn: 'Haimen',
  centre: { name: '中心', nameEn: 'Centre' },
  departments,
  windows,
  staff: [],
  grants: [],
  items: civilAffairsItems,
  guidance,
}
const database = await createDatabase()
const catalogue = createCatalogue(database)
const app = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
catalogueRoutes(
  createMount(app, async () => null, { id: '', role: '' }, String),
  { database, catalogue, calendars: createCalendars(database) },
)
afterAll(() => app.close())
const marriage = civilAffairsItems.find(({ name }) => name === '结婚登记') ?? failed()
const codes = civilAffairsItems.map(({ code }) => code).sort()

function failed(): never {
  throw new Error('the city marries nobody')
}

interface List {
  items: { code: string; name: string; department: { code: string } }[]
  total: number
  next: string | null
  suggestions?: { departments: { code: string }[]; items: { code: string }[] }
}
const list = async (query: string) => (await app.inject(`/api/public/items?${query}`)).json<List>()

beforeAll(async () => {
  await loadCity(database, city)
  await publishItems(database, civilAffairsItems)
})

describe('publishing', () => {
  it('makes nothing of an item that is as it was', async () => {
    expect(await publishItems(database, civilAffairsItems)).toEqual([])
  })

  it('gives back what was published, the questions of the form in their order', async () => {
    const current = await catalogue.current(marriage.code)
    expect(current).toEqual(marriage)
    expect(Object.keys(current?.form.properties ?? {})).toEqual(Object.keys(marriage.form.properties))
  })

  it('makes a new version of an item that differs, even if only its questions are in another order', async () => {
    const { form } = marriage
    const reversed = Object.fromEntries(Object.entries(form.properties).reverse())
    const changed = { ...marriage, form: { ...form, properties: reversed } }
    expect(await publishItems(database, [changed])).toEqual([{ code: marriage.code, version: 2 }])
    await catalogue.refresh()
    expect(Object.keys((await catalogue.current(marriage.code))?.form.properties ?? {})).toEqual(Object.keys(reversed))
    expect(Object.keys((await catalogue.version(marriage.code, 1)).form.properties)).toEqual(
      Object.keys(form.properties),
    )
  })

  it('by two at once of the same thing makes one version', async () => {
    const changed = { ...marriage, keywords: [...marriage.keywords, '登记结婚'] }
    const published = await Promise.all([publishItems(database, [changed]), publishItems(database, [changed])])
    expect(published.flat()).toEqual([{ code: marriage.code, version: 3 }])
  })
})

describe('the catalogue in memory', () => {
  it('keeps its list until something is published', async () => {
    await catalogue.refresh()
    const before = await catalogue.all()
    await catalogue.refresh()
    expect(await catalogue.all()).toBe(before)
    await database.query(`update item set status = 'suspended' where code = $1`, [marriage.code])
    await catalogue.refresh()
    expect(await catalogue.all()).not.toBe(before)
    expect(await catalogue.status(marriage.code)).toBe('suspended')
    await database.query(`update item set status = 'in-use'`)
    await catalogue.refresh()
  })

  it('finds at once what another process published under a new code', async () => {
    await publishItems(database, [{ ...marriage, code: '0599' }])
    expect((await catalogue.current('0599'))?.name).toBe('结婚登记')
    await database.query(`update item set status = 'cancelled' where code = '0599'`)
    await catalogue.refresh()
  })

  it('reads a version it never saw, and knows none that is not there', async () => {
    const fresh = createCatalogue(database)
    expect(await fresh.version(marriage.code, 1)).toEqual(marriage)
    await expect(fresh.version(marriage.code, 99)).rejects.toMatchObject({ status: 404, code: 'item-not-found' })
    expect(await fresh.current('9999')).toBeUndefined()
    expect(await fresh.status('9999')).toBeUndefined()
  })
})

describe('the list of items', () => {
  it('goes through all items by code, a page at a time, without those cancelled', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: List = await list(`limit=5&after=${after}`)
      seen.push(...page.items.map(({ code }) => code))
      expect(page.total).toBe(codes.length)
      after = page.next
    }
    expect(seen).toEqual(codes)
  })

  it('pages through what a search found in order of relevance', async () => {
    const all = await list('q=登记&limit=100')
    const first = await list('q=登记&limit=2')
    const second = await list(`q=登记&limit=2&after=${first.next}`)
    expect([...first.items, ...second.items].map(({ code }) => code)).toEqual(
      all.items.slice(0, 4).map(({ code }) => code),
    )
  })

  it('keeps to a department and to those an item is for', async () => {
    expect((await list('department=05')).total).toBe(codes.length)
    expect((await list('department=04')).total).toBe(0)
    const forPeople = civilAffairsItems.filter(({ audience }) => audience.includes('person'))
    expect((await list('audience=person&limit=100')).items.map(({ code }) => code).sort()).toEqual(
      forPeople.map(({ code }) => code).sort(),
    )
  })

  it('takes the empty fields of a form without script for nothing asked', async () => {
    expect((await list('q=&department=&audience=&after=&limit=')).total).toBe(codes.length)
  })

  it('says where to go on when nothing is found', async () => {
    const none = await list(`q=${encodeURIComponent('渔民外星人')}&department=07`)
    expect(none.items).toEqual([])
    expect(none.suggestions?.departments.map(({ code }) => code)).toContain('15')
    expect(none.suggestions?.items.length).toBeGreaterThan(0)
  })

  it.each(['limit=0', 'limit=101', 'limit=abc', 'after=1', 'department=x', 'audience=cat', 'colour=red', 'q=a&q=b'])(
    'refuses %s as invalid',
    async (query) => {
      expect((await app.inject(`/api/public/items?${query}`)).statusCode).toBe(400)
    },
  )
})

describe('the guide to an item', () => {
  it('tells everything published, where to go, and what today makes of the limits', async () => {
    const response = await app.inject(`/api/public/items/${marriage.code}`)
    expect(response.statusCode).toBe(200)
    const guide = response.json<Record<string, unknown>>()
    expect(guide['item']).toEqual({ ...marriage, keywords: [...marriage.keywords, '登记结婚'] })
    expect(guide).toMatchObject({
      version: 3,
      status: 'in-use',
      reconstruction: marriage.confidence === 'R',
      department: { code: '05', name: '海门市民政局' },
      windows: [{ code: marriage.windowCodes[0] }],
      hall: guidance.hall,
      decision: { decidedBy: { zh: '海门市民政局（部门授权窗口人员）' } },
      events: [{ code: 'marriage', name: '结婚成家' }],
      related: [{ code: '0508' }],
      today: { acceptanceDays: [], promiseDays: [] },
    })
    const [today] = await database.query<{ on: string }>(
      `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on`,
    )
    expect(guide['today']).toMatchObject({ on: today?.on })
  })

  it('is not sent again to those who have it', async () => {
    const url = `/api/public/items/${marriage.code}`
    const { headers } = await app.inject(url)
    expect(headers['cache-control']).toBe('public, max-age=60')
    const again = await app.inject({ url, headers: { 'if-none-match': `W/${String(headers['etag'])}` } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const other = await app.inject({ url, headers: { 'if-none-match': '"other"' } })
    expect(other.statusCode).toBe(200)
  })

  it.each(['9999', '0599'])('of %s, unknown or cancelled, does not exist', async (code) => {
    const response = await app.inject(`/api/public/items/${code}`)
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'item-not-found'])
  })
})

describe('ways in', () => {
  const ask = async (path: string) => (await app.inject(`/api/public/${path}`)).json<Record<string, never>>()

  it('events name the items that are there, and how many', async () => {
    const { life } = (await ask('events')) as unknown as { life: { code: string; count: number; items: object[] }[] }
    expect(life.find(({ code }) => code === 'marriage')).toMatchObject({
      name: '结婚成家',
      count: 2,
      items: [{ code: '0503' }, { code: '0508' }],
    })
    expect(life.find(({ code }) => code === 'abroad')).toMatchObject({ count: 0, items: [] })
    expect((await list('event=marriage')).items.map(({ code }) => code)).toEqual(['0503', '0508'])
  })

  it('everyday words are understood, and said to be', async () => {
    expect(await list(`q=${encodeURIComponent('扯证')}`)).toMatchObject({
      items: [{ code: '0503' }],
      understoodAs: { typed: '扯证', means: '结婚登记', meansEn: 'marriage registration' },
    })
  })

  it('what may be meant is told while somebody types', async () => {
    expect(await ask('suggest?q=jieh')).toMatchObject({
      lines: expect.arrayContaining([
        { kind: 'item', code: '0503', text: '结婚登记', textEn: marriage.nameEn },
      ]) as object,
    })
    expect(await ask('suggest?q=')).toEqual({ lines: [] })
    expect(await ask('suggest')).toEqual({ lines: [] })
    expect((await app.inject(`/api/public/suggest?q=${'a'.repeat(101)}`)).statusCode).toBe(400)
  })

  it('what the data are is counted', async () => {
    const about = (await ask('about')) as unknown as Record<string, { total: number; R: number }>
    expect(about).toMatchObject({ city: { name: '海门市' }, hall: { demo: true }, items: { total: codes.length } })
    expect(about['items']?.R).toBe(civilAffairsItems.filter(({ confidence }) => confidence === 'R').length)
  })
})
