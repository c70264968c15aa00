import Fastify from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import type { City } from '#cities/city.ts'
import { departments } from '#cities/haimen/departments.ts'
import { delegate } from '#cities/haimen/grants.ts'
import { civilAffairsItems } from '#cities/haimen/items/05-civil-affairs.ts'
import { staff } from '#cities/haimen/staff.ts'
import { windows } from '#cities/haimen/windows.ts'
import { createDatabase } from '#testing/database.ts'
import { publishItems } from '../catalogue/index.ts'
import { createAccount } from '../identity/index.ts'
import { createMount } from '../kernel/mount.ts'
import { answerError } from '../kernel/problem.ts'
import { accountIdOf, loadCity } from './index.ts'
import { organisationRoutes } from './routes.ts'

const city: City = {
  code: 'haimen',
  regionCode: '320684',
  name: '海门市',
  nameEn: 'Haimen',
  centre: { name: '行政审批服务中心', nameEn: 'Approval Centre' },
  departments,
  windows,
  staff,
  grants: delegate(staff, civilAffairsItems),
  items: civilAffairsItems,
}

const database = await createDatabase()
const app = Fastify()
app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
organisationRoutes(
  createMount(app, async () => null, { id: '', role: '' }, String),
  { database },
)
afterAll(() => app.close())
const ask = async (path: string) => (await app.inject(path)).json<Record<string, unknown>>()
const count = async (table: string) => (await database.query<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n

describe('a city', () => {
  it('is loaded, and a second time without a trace', async () => {
    await loadCity(database, city)
    const tables = ['city', 'department', 'service_window', 'account', 'authority_grant']
    const first = await Promise.all(tables.map(count))
    expect(first).toEqual([1, departments.length, windows.length, staff.length, city.grants.length])
    await loadCity(database, city)
    expect(await Promise.all(tables.map(count))).toEqual(first)
  })

  it('gives everyone the account id that follows from the city and the user name', async () => {
    const [row] = await database.query<{ id: string; password_hash: string | null }>(
      `select id, password_hash from account where username = 'civil-affairs-head'`,
    )
    expect(row).toEqual({ id: accountIdOf('haimen', 'civil-affairs-head'), password_hash: null })
  })

  it('brings names up to date and leaves passwords, disabled accounts and revoked grants alone', async () => {
    await database.query(`update account set password_hash = 'kept', disabled_at = clock_timestamp(), name = 'old'
      where username = 'police-head'`)
    await database.query(`update authority_grant set revoked_at = clock_timestamp()
      where account_id = (select id from account where username = 'police-head')`)
    await loadCity(database, city)
    const [row] = await database.query(
      `select name, password_hash, disabled_at is not null as disabled,
        (select count(*) from authority_grant where account_id = a.id) as grants,
        (select count(*) from authority_grant where account_id = a.id and revoked_at is null) as good
       from account a where username = 'police-head'`,
    )
    const name = staff.find(({ username }) => username === 'police-head')?.name
    expect(row).toEqual({ name, password_hash: 'kept', disabled: true, grants: 1, good: 0 })
    await database.query(`update account set disabled_at = null`)
  })

  it('is not loaded, nor any of it, where somebody registered under the user name of its staff', async () => {
    const [head] = staff
    const before = await count('account')
    const newcomer = { ...head, username: 'early-bird' } as (typeof staff)[number]
    await createAccount(database, { username: 'early-bird', role: 'applicant', name: '路人', nameEn: 'Passer-by' })
    const load = loadCity(database, { ...city, name: '改名市', staff: [...staff, newcomer] })
    await expect(load).rejects.toThrow(/"early-bird"/)
    const [row] = await database.query(
      `select role, (select name from city) as city from account where username = 'early-bird'`,
    )
    expect(row).toEqual({ role: 'applicant', city: city.name })
    await database.query(`delete from account where username = 'early-bird'`)
    expect(await count('account')).toBe(before)
  })
})

describe('the indicators', () => {
  const resident = civilAffairsItems.filter(({ residency }) => residency === 'full')
  const sealing = resident.filter(({ authority }) => authority === 'decide-and-seal')
  const instant = resident.filter(({ handlingType }) => handlingType === 'instant')

  it('have no rate while there is nothing to divide by', async () => {
    expect(await ask('/api/public/indicators')).toMatchObject({ items: 0, residencyRate: null, authorityRate: null })
  })

  it('are counted from the tables', async () => {
    await publishItems(database, civilAffairsItems)
    const shown = await ask('/api/public/indicators')
    expect(shown).toMatchObject({
      items: civilAffairsItems.length,
      itemsResident: resident.length,
      instantItems: instant.length,
      decideAndSealItems: sealing.length,
      departments: 29,
      windows: 46,
      windowStaff: 101,
      centreStaff: 13,
      residencyRate: resident.length / civilAffairsItems.length,
      authorityRate: sealing.length / resident.length,
      instantRate: instant.length / resident.length,
      departmentResidencyRate: 1,
    })
    expect((shown['byDepartment'] as object[])[4]).toMatchObject({
      code: '05',
      items: civilAffairsItems.length,
      itemsResident: resident.length,
      windows: 1,
      windowStaff: 3,
    })
  })

  it('each come with the recipe they are made by', async () => {
    const shown = await ask('/api/public/indicators')
    const recipes = shown['recipes'] as { indicator: string; numerator: number; denominator: number | null }[]
    const { byDepartment: _, recipes: __, ...figures } = shown
    expect(recipes.map(({ indicator }) => indicator).sort()).toEqual(Object.keys(figures).sort())
    for (const { indicator, numerator, denominator } of recipes) {
      expect(figures[indicator]).toBe(
        denominator === null ? numerator : denominator === 0 ? null : numerator / denominator,
      )
    }
  })

  it('do not count what was cancelled', async () => {
    const code = resident[0]?.code
    await database.query(`update item set status = 'cancelled' where code = $1`, [code])
    expect(await ask('/api/public/indicators')).toMatchObject({
      items: civilAffairsItems.length - 1,
      itemsResident: resident.length - 1,
    })
    await database.query(`update item set status = 'in-use'`)
  })
})

it('departments are listed with their windows and the number of their items', async () => {
  const { departments: list } = (await ask('/api/public/departments')) as { departments: Record<string, unknown>[] }
  expect(list).toHaveLength(29)
  expect(list[3]).toMatchObject({ code: '04', vertical: false, items: 0 })
  expect(list[3]?.['windows']).toHaveLength(3)
  expect(list[4]).toMatchObject({ code: '05', items: civilAffairsItems.length })
})

it('windows are listed with the department that staffs them', async () => {
  const { windows: list } = (await ask('/api/public/windows')) as { windows: Record<string, unknown>[] }
  expect(list).toHaveLength(46)
  expect(list[0]).toEqual({
    code: '0101',
    name: '投资项目审批窗口',
    nameEn: 'Investment projects',
    departmentCode: '01',
    departmentName: departments[0]?.name,
    departmentNameEn: departments[0]?.nameEn,
  })
})
