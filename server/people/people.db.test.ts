import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import { afterAll, describe, expect, it, test } from 'vitest'
import type { Role } from '#domain/organisation/index.ts'
import { createDatabase } from '#testing/database.ts'
import { createAccount, createIdentity, nobody, openSession } from '../identity/index.ts'
import { openKeyring } from '../kernel/keyring.ts'
import { createMount } from '../kernel/mount.ts'
import { answerError } from '../kernel/problem.ts'
import { createPeople, peopleRoutes, type PartyDetails } from './index.ts'

const database = await createDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-people-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keyring = openKeyring(folder)
const people = createPeople(database, keyring)

const zhang: PartyDetails = {
  kind: 'person',
  name: '张三',
  number: '11010519491231002X',
  mobile: '13800001234',
  address: '解放中路1号',
}
const company: PartyDetails = {
  kind: 'enterprise',
  name: '海门建筑公司',
  number: '91350100M000100Y43',
  mobile: '13900005678',
}
const stranger: PartyDetails = { ...zhang, name: '王五', number: '320684188001010019' }

const { id: zhangId } = await people.findOrCreate(zhang)
const { id: companyId } = await people.findOrCreate(company)
const { id: strangerId } = await people.findOrCreate(stranger)

await database.query(
  `insert into department (code, name, name_en, word, credit_code, vertical)
   values ('09', '海门市建设局', 'Construction', '海建', '1', false), ('10', '海门市规划局', 'Planning', '海规', '2', false)`,
)
const app = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
afterAll(() => app.close())
app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
await app.register(cookie)
const identity = createIdentity(database, keyring, { publicOrigin: 'http://localhost' })
const mount = createMount(app, identity.authenticate, nobody, keyring.lookup)
peopleRoutes(mount, { database, people })

async function signedIn(username: string, role: Role, more: { departmentCode?: string; partyId?: string } = {}) {
  const account = await createAccount(database, { username, role, name: username, nameEn: username, ...more })
  return { id: account.id, cookie: `onedoor=${await openSession(database, account.id)}` }
}
const construction = { departmentCode: '09' }
const who = {
  zhang: await signedIn('zhang', 'applicant', { partyId: zhangId }),
  agent: await signedIn('agent', 'agent'),
  clerk: await signedIn('clerk', 'clerk', construction),
  'another clerk': await signedIn('another-clerk', 'clerk', construction),
  reviewer: await signedIn('reviewer', 'reviewer', construction),
  'deputy head': await signedIn('deputy-head', 'deputy-head', construction),
  head: await signedIn('head', 'head', construction),
  'clerk elsewhere': await signedIn('other-clerk', 'clerk', { departmentCode: '10' }),
  supervisor: await signedIn('supervisor', 'supervisor'),
  administrator: await signedIn('administrator', 'system-administrator'),
}
type Who = keyof typeof who

const openCase = (applicantId: string, status: string, departmentCode: string, openedBy = who.zhang.id) =>
  database.query(
    `insert into case_row (id, version, status, waiting_for, item_code, item_version, department_code, applicant_id, opened_by,
       channel, drafted_at, submitted_at, sort_on, last_at)
     values ($1, 1, $2, 'x', '0901', 1, $3, $4, $5, 'online', now(), case when $2 = 'submitted' then now() end, '2026-01-01', now())`,
    [randomUUID(), status, departmentCode, applicantId, openedBy],
  )
await openCase(zhangId, 'submitted', '09')
await openCase(strangerId, 'draft', '09')
await openCase(strangerId, 'withdrawn', '09')
await database.query(
  `insert into mandate (account_id, party_id, from_on, to_on, revoked_at)
   values ($1, $2, '2020-01-01', null, null), ($1, $3, '2020-01-01', '2020-12-31', null)`,
  [who.agent.id, companyId, strangerId],
)

const show = (as: Who, id: string) => app.inject({ url: `/api/people/${id}`, headers: { cookie: who[as].cookie } })
const register = (as: Who, payload: object) =>
  app.inject({ method: 'POST', url: '/api/people', headers: { cookie: who[as].cookie }, payload })

describe('a party', () => {
  it('is found again by its number, in whatever form it is typed', async () => {
    const typed = { ...zhang, name: '别名', number: ' 11010519491231002ｘ', mobile: '13711112222' }
    expect(await people.findOrCreate(typed)).toEqual({ id: zhangId, created: false })
    expect(await people.details(zhangId)).toEqual(zhang)
  })

  it('is one, however many windows register it at once', async () => {
    const everyone = Array.from({ length: 8 }, () => people.findOrCreate({ ...zhang, number: '32068418881010009X' }))
    const registered = await Promise.all(everyone)
    expect(new Set(registered.map(({ id }) => id)).size).toBe(1)
    expect(registered.filter(({ created }) => created)).toHaveLength(1)
  })

  it('cannot be read in the rows of the database', async () => {
    const rows = await database.query<{ row: string }>(
      `select p::text as row from party p union all select k::text from subject_key k`,
    )
    const secrets = [zhang.name, zhang.number, zhang.mobile, zhang.address, company.name, company.number]
    expect(rows.some(({ row }) => secrets.some((secret) => row.includes(String(secret))))).toBe(false)
  })

  it('is unreadable under another master key', async () => {
    const stolen = createPeople(database, { ...keyring, master: Buffer.alloc(32) })
    await expect(stolen.details(zhangId)).rejects.toThrow()
  })

  it('opens what was sealed for it, and for nobody else', async () => {
    const sealed = await people.sealFor(zhangId, '{"income":1}')
    expect(sealed).not.toContain('income')
    expect(await people.unsealFor(zhangId, sealed)).toBe('{"income":1}')
    await expect(people.unsealFor(companyId, sealed)).rejects.toThrow()
    await expect(people.sealFor(randomUUID(), 'x')).rejects.toMatchObject({ status: 404, code: 'party-not-found' })
  })

  it('is forgotten with its key', async () => {
    const { id } = await people.findOrCreate({ ...zhang, number: '32068418881010009X' })
    await database.query('delete from subject_key where subject = $1', [id])
    expect(await people.details(id)).toBeUndefined()
    expect(await people.detailsOf([id, zhangId])).toEqual(new Map([[zhangId, zhang]]))
  })
})

describe('who sees an applicant', () => {
  test.each<[Who, string, string]>([
    ['zhang', '张三', zhangId],
    ['clerk', '张三', zhangId],
    ['reviewer', '张三', zhangId],
    ['agent', '海门建筑公司', companyId],
  ])('%s sees %s in full', async (as, name, id) => {
    const details = id === zhangId ? zhang : company
    expect((await show(as, id)).json()).toEqual({ id, ...details, name, masked: false })
  })

  test.each<[Who]>([['deputy head'], ['head'], ['supervisor']])(
    '%s sees the name, and the numbers masked',
    async (as) => {
      expect((await show(as, zhangId)).json()).toEqual({
        id: zhangId,
        kind: 'person',
        name: '张三',
        number: '110105********002X',
        mobile: '138****1234',
        masked: true,
      })
    },
  )

  test.each<[Who, string, string]>([
    ['zhang', 'another person', strangerId],
    ['agent', 'a client whose mandate has ended', strangerId],
    ['agent', 'someone who gave no mandate', zhangId],
    ['clerk elsewhere', 'an applicant of another department', zhangId],
    ['clerk', 'someone whose draft was never submitted', strangerId],
    ['head', 'someone without a case', companyId],
    ['supervisor', 'someone without a case', companyId],
    ['supervisor', 'someone whose draft was withdrawn', strangerId],
    ['supervisor', 'someone who does not exist', randomUUID()],
  ])('to %s, %s does not exist', async (as, _, id) => {
    const answer = await show(as, id)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'party-not-found' })
    expect(answer.body).not.toContain('王五')
  })

  it('the administrator of the system has no business with applicants', async () => {
    expect((await show('administrator', zhangId)).statusCode).toBe(403)
  })
})

describe('finding at the window', () => {
  const find = (as: Who, number: string) =>
    app.inject({ method: 'POST', url: '/api/people/find', headers: { cookie: who[as].cookie }, payload: { number } })

  it('knows a person or an enterprise by the number alone, and tells no more than the name', async () => {
    const answer = await find('clerk elsewhere', ' 11010519491231002ｘ')
    expect(answer.json()).toMatchObject({ id: zhangId, name: '张三', number: '110105********002X', masked: true })
    expect((await find('clerk', company.number)).json()).toMatchObject({ id: companyId, kind: 'enterprise' })
  })

  it('registers nobody', async () => {
    const answer = await find('clerk', '320684198001010018')
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'party-not-found' })
    expect(await people.byNumber('320684198001010018')).toBeUndefined()
  })

  it.each([
    ['110105194912310021', '号码校验位不正确，请核对。'],
    ['11010519491231002', '号码位数不正确。'],
    ['张三', '格式不正确。'],
  ])('says why %s cannot be a number', async (number, message) => {
    const answer = await find('clerk', number)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ field: 'number', message }] })
  })
})

describe('registering at the window', () => {
  it('finds a known person and tells no more than the name', async () => {
    const answer = await register('clerk elsewhere', { ...zhang, mobile: '13711112222' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ id: zhangId, name: '张三', mobile: '138****1234', masked: true })
  })

  it('says which number is wrong, and why', async () => {
    const answer = await register('clerk', { ...zhang, number: '110105194912310021' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'number', message: '号码校验位不正确，请核对。' }],
    })
  })

  test.each<[Who, number]>([
    ['zhang', 403],
    ['head', 403],
    ['administrator', 403],
  ])('is not for %s', async (as, status) => {
    expect((await register(as, zhang)).statusCode).toBe(status)
  })

  it('and drafting for whoever has the number does not unmask them', async () => {
    const { id } = await people.findOrCreate({ ...zhang, number: '320684198203030033' })
    await openCase(id, 'draft', '10', who['clerk elsewhere'].id)
    expect((await show('clerk elsewhere', id)).json()).toMatchObject({ mobile: '138****1234', masked: true })
    await openCase(id, 'submitted', '10')
    expect((await show('clerk elsewhere', id)).json()).toMatchObject({ mobile: zhang.mobile, masked: false })
  })

  it('is written down each time, without what was typed, and comes to an end', async () => {
    const written = () =>
      database.query(
        `select outcome, detail from audit where account_id = $1 and action = 'party-look-up' order by id`,
        [who['another clerk'].id],
      )
    expect((await register('another clerk', zhang)).statusCode).toBe(200)
    expect(await written()).toEqual([{ outcome: 'ok', detail: { party: zhangId } }])
    await database.query('update rate_limit set tokens = 0 where bucket = $1', [
      `party-look-up ${who['another clerk'].id}`,
    ])
    expect((await register('another clerk', zhang)).statusCode).toBe(429)
    expect(await written()).toMatchObject([{ outcome: 'ok' }, { outcome: 'refused', detail: {} }])
  })

  it('takes no fields but its own', async () => {
    expect((await register('clerk', { ...zhang, id: randomUUID() })).statusCode).toBe(400)
  })
})

it('an agent is told whom a mandate in force names', async () => {
  const answer = await app.inject({ url: '/api/mandates', headers: { cookie: who.agent.cookie } })
  expect(answer.json()).toEqual([
    { partyId: companyId, kind: 'enterprise', name: '海门建筑公司', fromOn: '2020-01-01', toOn: null },
  ])
})
