import { describe, expect, it } from 'vitest'
import * as contract from '#api/administration-organisation.ts'
import { acceptCase } from '#api/cases.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringColleague } from '#testing/bring-colleague.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { marketPermit, parkPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
await database.query(
  `insert into service_window (code, department_code, name, name_en) values ('0102', '01', '新窗口', 'New window')`,
)
const manager = await app.as('centre-manager')
const head = await app.as('head')
const [{ today, tomorrow } = { today: '', tomorrow: '' }] = await database.query<{ today: string; tomorrow: string }>(
  `select on_day as today, on_day + 1 as tomorrow from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on_day) d`,
)
const colleague = async () => ({ id: await bringColleague(database) })
const idOf = async (username: string) =>
  (await database.query<{ id: string }>('select id from account where username = $1', [username]))[0]?.id ?? ''

describe('the hall', () => {
  it('shows each window with its people, items and authority, and points out where nobody is', async () => {
    const { windows, unattended } = await manager.ask(contract.hallOverview, {})
    const books = windows.find(({ code }) => code === '0101')
    expect(books?.people.map(({ username }) => username)).toEqual(['clerk', 'second-clerk'])
    expect(books?.level).toBe('decide')
    expect(books?.items.map(({ code }) => code)).toContain(marketPermit.code)
    expect(windows.find(({ code }) => code === '0102')).toMatchObject({ people: [], level: null })
    expect(unattended).toBe(1)
  })

  it('counts a window as unattended where everybody’s account is closed', async () => {
    await database.query(`update account set disabled_at = now() where username = 'clerk-02'`)
    const { windows, unattended } = await manager.ask(contract.hallOverview, {})
    expect(windows.find(({ code }) => code === '0201')).toMatchObject({ level: null, people: [{ disabled: true }] })
    expect(unattended).toBe(2)
    await database.query(`update account set disabled_at = null where username = 'clerk-02'`)
  })
})

describe('a seat', () => {
  it('is assigned, moved and vacated', async () => {
    const params = await colleague()
    const seat = async (from: string | null, to: string | null) =>
      (await manager.ask(contract.changePost, { params, body: { from, to } })).windowCodes
    expect(await seat(null, '0102')).toEqual(['0101', '0102'])
    expect(await seat('0101', null)).toEqual(['0102'])
    expect(await seat('0102', '0101')).toEqual(['0101'])
    const acts = await database.query(
      `select from audit where action = 'change-post' and detail ->> 'subject' = $1 and outcome = 'ok'`,
      [params.id],
    )
    expect(acts).toHaveLength(3)
  })

  it('is given to one of two who take somebody from it at once', async () => {
    const params = await colleague()
    const answers = await Promise.allSettled([
      manager.ask(contract.changePost, { params, body: { from: '0101', to: '0102' } }),
      manager.ask(contract.changePost, { params, body: { from: '0101', to: null } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each([
    ['of the neighbours', { from: null, to: '0201' }, 'window-of-other-department'],
    ['one is not at', { from: '0102', to: null }, 'not-at-this-window'],
    ['one is at', { from: null, to: '0101' }, 'already-at-this-window'],
    ['that is not there', { from: null, to: '0199' }, 'window-not-found'],
    ['nowhere', { from: null, to: null }, 'post-unchanged'],
  ])('%s is refused', async (_, body, code) => {
    const params = await colleague()
    expect((await manager.refused(contract.changePost, { params, body })).code).toBe(code)
  })

  it('is not given to a head, nor to somebody whose account is closed', async () => {
    const body = { from: null, to: '0102' }
    const params = { id: await idOf('head') }
    expect((await manager.refused(contract.changePost, { params, body })).code).toBe('role-not-at-window')
    const gone = await colleague()
    await database.query('update account set disabled_at = now() where id = $1', [gone.id])
    expect((await manager.refused(contract.changePost, { params: gone, body })).code).toBe('account-disabled')
  })
})

describe('authority', () => {
  const wish = (change: object = {}) => ({
    ...{ itemCode: marketPermit.code, level: 'review' as const, fromOn: today, toOn: null },
    ...change,
  })

  it('is given for an item, is in force at once, and ends at once', async () => {
    const params = { id: await idOf('second-clerk') }
    const clerk = await app.as('second-clerk')
    const { id } = await bringCase(app, 'received')
    expect((await clerk.refused(acceptCase, { params: { id } })).code).toBe('no-authority')
    const given = await head.ask(contract.grantAuthority, { params, body: wish({ level: 'accept' }) })
    expect(given.grants[0]).toMatchObject({ state: 'in-force', level: 'accept', grantedBy: 'head 同志' })
    const grants = [given.grants[0]?.id ?? 0]
    const taken = await head.ask(contract.revokeAuthority, { params, body: { grants } })
    expect(taken.grants[0]).toMatchObject({ state: 'revoked', revokedBy: 'head 同志' })
    expect((await clerk.refused(acceptCase, { params: { id } })).code).toBe('no-authority')
    await head.ask(contract.grantAuthority, { params, body: wish({ level: 'accept' }) })
    await clerk.ask(acceptCase, { params: { id } })
  })

  it('that is coming is not in force, and can be taken back', async () => {
    const params = await colleague()
    const body = wish({ fromOn: tomorrow, toOn: tomorrow })
    const { grants, level } = await head.ask(contract.grantAuthority, { params, body })
    expect(grants[0]).toMatchObject({ state: 'coming', toOn: tomorrow })
    expect(level).toBe('accept')
    const after = await head.ask(contract.revokeAuthority, { params, body: { grants: 'all' } })
    expect(after.grants.map(({ state }) => state)).toEqual(['revoked', 'revoked'])
    expect(after.level).toBeNull()
  })

  it('is given once for one request', async () => {
    const params = await colleague()
    const key = nextKey()
    const first = await head.ask(contract.grantAuthority, { params, body: wish(), key })
    expect(await head.ask(contract.grantAuthority, { params, body: wish(), key })).toEqual(first)
  })

  it.each([
    ['for an item of the neighbours', { itemCode: parkPermit.code }, 'item-of-other-department'],
    ['for an item that is not there', { itemCode: '0199' }, 'item-not-found'],
    ['that is held already', { level: 'accept' as const }, 'authority-held-already'],
  ])('%s is refused', async (_, change, code) => {
    const params = await colleague()
    expect((await head.refused(contract.grantAuthority, { params, body: wish(change) })).code).toBe(code)
  })

  it('that is gone cannot be revoked again, nor somebody else’s', async () => {
    const [params, other] = [await colleague(), await colleague()]
    const { grants } = await head.ask(contract.staffAuthority, { params: other })
    const body = { grants: grants.map(({ id }) => id) }
    expect((await head.refused(contract.revokeAuthority, { params, body })).code).toBe('grant-not-in-force')
    await head.ask(contract.revokeAuthority, { params: other, body })
    expect((await head.refused(contract.revokeAuthority, { params: other, body })).code).toBe('grant-not-in-force')
    const all = { grants: 'all' as const }
    expect((await head.refused(contract.revokeAuthority, { params: other, body: all })).code).toBe('grant-not-in-force')
  })

  it('is not given to the centre’s own people', async () => {
    const params = { id: await idOf('supervisor') }
    expect((await head.refused(contract.grantAuthority, { params, body: wish() })).status).toBe(404)
  })
})

it('the people of a department are listed, and of none there are none', async () => {
  const { people } = await manager.ask(contract.departmentStaff, { params: { code: '02' } })
  expect(people.map(({ username }) => username)).toEqual(['clerk-02', 'deputy-head-02', 'head-02', 'reviewer-02'])
  const no = await manager.refused(contract.departmentStaff, { params: { code: '99' } })
  expect(no).toMatchObject({ status: 404, code: 'department-not-found' })
})

const clerkId = await idOf('clerk')
const bad = (what: string, verb: string, body: object, field: string): BadRequest => ({
  ...{
    what,
    who: verb === 'grants' ? 'head' : 'centre-manager',
    path: `/api/administration/staff/${clerkId}/${verb}`,
    body,
  },
  ...{ status: 400, code: 'invalid', fields: { [field]: /./ } },
})
const grant = { itemCode: 'all', level: 'decide-and-seal', fromOn: tomorrow, toOn: null }
const table: BadRequest[] = [
  bad('a window that is none', 'post', { from: null, to: '01' }, 'to'),
  bad('a level that is none', 'grants', { ...grant, level: 'rule' }, 'level'),
  bad('a day that is past', 'grants', { ...grant, fromOn: '2008-03-03' }, 'fromOn'),
  bad('a day that does not exist', 'grants', { ...grant, fromOn: '2099-02-30' }, 'fromOn'),
  bad('an end that does not exist', 'grants', { ...grant, toOn: '2099-02-30' }, 'toOn'),
  bad('an end before the beginning', 'grants', { ...grant, toOn: '2008-03-03' }, 'toOn'),
  bad('a grant to depart with', 'grants', { ...grant, onward: true }, 'onward'),
  bad('no grants', 'revoke', { grants: [] }, 'grants'),
]

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(table)('$what is refused', (request) => expectNo(app, request, language))
})
