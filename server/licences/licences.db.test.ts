import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Fastify from 'fastify'
import fc from 'fast-check'
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { createMount, type Principal } from '../kernel/mount.ts'
import { answerError } from '../kernel/problem.ts'
import { createLicences, licenceRoutes } from './index.ts'
import type { Verdict } from './licences.ts'
import type { Reader } from './register.ts'

const database = await createDatabase()
const keysDir = mkdtempSync(path.join(tmpdir(), 'onedoor-licences-'))
const [restaurant, groom, erased] = [randomUUID(), randomUUID(), randomUUID()] as const
const holders = new Map<string, { kind: 'person' | 'enterprise'; name: string }>([
  [restaurant, { kind: 'enterprise', name: '海门市望江饭店' }],
  [groom, { kind: 'person', name: '张三丰' }],
])
const people = { details: (id: string) => Promise.resolve(holders.get(id)) }
const licences = createLicences({ database, keysDir, people })

type Caller = Principal & Reader
const callers: Record<string, Caller> = {
  holder: { id: randomUUID(), role: 'applicant', departmentCode: null },
  stranger: { id: randomUUID(), role: 'applicant', departmentCode: null },
  agent: { id: randomUUID(), role: 'agent', departmentCode: null },
  clerk: { id: randomUUID(), role: 'clerk', departmentCode: '18' },
  outsider: { id: randomUUID(), role: 'clerk', departmentCode: '05' },
  supervisor: { id: randomUUID(), role: 'supervisor', departmentCode: null },
  manager: { id: randomUUID(), role: 'centre-manager', departmentCode: null },
}
const app = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
licenceRoutes(
  createMount<Caller>(
    app,
    (request) => Promise.resolve(callers[String(request.headers['x-caller'])] ?? null),
    {
      id: '',
      role: '',
      departmentCode: null,
    },
    String,
  ),
  { database, licences },
)
afterAll(async () => {
  await app.close()
  rmSync(keysDir, { recursive: true })
})

const cases = {
  good: randomUUID(),
  endless: randomUUID(),
  expired: randomUUID(),
  revoked: randomUUID(),
  lost: randomUUID(),
}
const asCaller = async (caller: string, caseId: string) =>
  app.inject({ url: `/api/cases/${caseId}/licence`, headers: { 'x-caller': caller } })
const payloadOf = async (caseId: string) => (await asCaller('supervisor', caseId)).json<{ payload: string }>().payload
const verify = async (query: Record<string, string>) => {
  // Each question comes from an network of its own: what is limited is tried below.
  const remoteAddress = `2001:db8:1:${(Math.abs(asked++) + 1).toString(16)}::1`
  return app.inject({ url: '/api/public/licences/verify', query, remoteAddress })
}
let asked = 0
const verdict = async (payload: string) => (await verify({ payload })).json<Verdict>()

beforeAll(async () => {
  await database.query(`insert into department values
    ('05', '海门市民政局', 'Civil Affairs', '海民', '113206840000000515', false),
    ('18', '海门市卫生局', 'Health', '海卫', '113206840000001821', false)`)
  const agent = callers['agent']?.id
  await database.query(
    `insert into account (id, username, role, name, name_en) values ($1, 'agent', 'agent', '代', 'A')`,
    [agent],
  )
  await database.query(`insert into party (id, kind, number_hash, sealed) values ($1, 'enterprise', 'x', 'x')`, [
    restaurant,
  ])
  await database.query(
    `insert into account (id, username, role, name, name_en, party_id) values ($1, 'holder', 'applicant', '店', 'R', $2)`,
    [callers['holder']?.id, restaurant],
  )
  await database.query(`insert into mandate (account_id, party_id, from_on) values ($1, $2, '2008-01-01')`, [
    agent,
    restaurant,
  ])
  const rows: [string, string, number, string, string | null, string | null][] = [
    [cases.good, restaurant, 1, '2026-01-05', '2999-01-04', null],
    [cases.endless, groom, 2, '2026-01-05', null, null],
    [cases.expired, restaurant, 3, '2010-01-05', '2014-01-04', null],
    [cases.revoked, restaurant, 4, '2010-01-05', null, '2012-06-01'],
    [cases.lost, erased, 5, '2026-01-05', null, null],
  ]
  for (const row of rows) {
    await database.query(
      `insert into case_row (id, version, status, waiting_for, item_code, item_version, department_code, applicant_id,
         opened_by, channel, drafted_at, submitted_at, sort_on, last_at)
       values ($1, 1, 'issued', 'delivery', '1802', 1, '18', $2, $2, 'online', now(), now(), '2026-01-01', now())`,
      row.slice(0, 2),
    )
    await database.query(
      `insert into licence (case_id, department_code, item_code, holder_id, year, serial, name, issued_on, valid_from,
         valid_to, revoked_on)
       values ($1, '18', '1802', $2, 2026, $3, '食品卫生许可证', $4::date, $4::date, $5, $6)`,
      row,
    )
  }
})

describe('a licence of a case', () => {
  it.each([
    ['holder', 200],
    ['agent', 200],
    ['clerk', 200],
    ['supervisor', 200],
    ['stranger', 404],
    ['outsider', 404],
    ['manager', 403],
    ['nobody', 401],
  ])('asked for by %s is answered %i', async (caller, status) => {
    expect((await asCaller(caller, cases.good)).statusCode).toBe(status)
  })

  it('carries the values of the register', async () => {
    expect((await asCaller('clerk', cases.good)).json<{ licence: object }>().licence).toEqual({
      caseId: cases.good,
      number: '海卫许〔2026〕第000001号',
      identifier: expect.stringMatching(
        /^1\.2\.156\.3005\.2\.113206840000001821002\.113206840000001821\.2026000001\.001\.\w$/,
      ) as string,
      name: '食品卫生许可证',
      holder: '海门市望江饭店',
      issuer: '海门市卫生局',
      issuedOn: '2026-01-05',
      validFrom: '2026-01-05',
      validTo: '2999-01-04',
      revokedOn: null,
      withdrawnOn: null,
      cancelledOn: null,
      followedBy: null,
    })
  })

  it('ends for an agent with the mandate', async () => {
    await database.query(`update mandate set to_on = '2009-01-01'`)
    expect((await asCaller('agent', cases.good)).statusCode).toBe(404)
    await database.query(`update mandate set to_on = null`)
  })

  it('that does not exist is as one that is not yours', async () => {
    const response = await asCaller('supervisor', randomUUID())
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'licence-not-found'])
  })
})

describe('verifying', () => {
  it('a good licence shows its values, a person masked', async () => {
    expect(await verdict(await payloadOf(cases.good))).toMatchObject({
      status: 'valid',
      licence: { holder: '海门市望江饭店', validTo: '2999-01-04' },
    })
    expect(await verdict(await payloadOf(cases.endless))).toMatchObject({
      status: 'valid',
      licence: { holder: '张**' },
    })
  })

  it.each(['海卫许〔2026〕第000001号', '海卫许[2026]1'])('works by the number %s', async (number) => {
    const response = await verify({ number })
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.json()).toMatchObject({ status: 'valid', licence: { caseId: cases.good } })
  })

  it('says since when a licence is no longer good', async () => {
    expect(await verdict(await payloadOf(cases.expired))).toMatchObject({ status: 'expired', since: '2014-01-05' })
    expect(await verdict(await payloadOf(cases.revoked))).toMatchObject({ status: 'revoked', since: '2012-06-01' })
    expect((await verify({ number: '海卫许〔2026〕第000004号' })).json()).toMatchObject({ status: 'revoked' })
  })

  it('a licence outlives the data of its holder', async () => {
    expect(await verdict(await payloadOf(cases.lost))).toMatchObject({ status: 'valid', licence: { holder: '' } })
  })

  it.each(['海卫许〔2026〕第000099号', '海民许〔2026〕第000001号', 'nonsense', "' or 1=1", '\u0000'])(
    'does not know the number %j',
    async (number) => {
      expect((await verify({ number })).json()).toEqual({ status: 'unknown' })
    },
  )

  it('knows no licence that left the register', async () => {
    const payload = await payloadOf(cases.lost)
    await database.query('delete from licence where case_id = $1', [cases.lost])
    expect(await verdict(payload)).toEqual({ status: 'unknown' })
  })

  it.each([
    ['name', `'药品经营许可证'`],
    ['valid_to', `'2999-12-31'`],
    ['valid_from', `'2025-01-01'`],
    ['serial', '77'],
    ['holder_id', `'${groom}'`],
  ])('a register whose %s is another than was signed calls the payload altered', async (column, value) => {
    const payload = await payloadOf(cases.good)
    const [was] = await database.query<Record<string, unknown>>(`select * from licence where case_id = $1`, [
      cases.good,
    ])
    await database.query(`update licence set ${column} = ${value} where case_id = $1`, [cases.good])
    expect(await verdict(payload)).toEqual({ status: 'altered' })
    await database.query(`update licence set ${column} = $2 where case_id = $1`, [cases.good, was?.[column]])
    expect((await verdict(payload)).status).toBe('valid')
  })

  it.each([
    {},
    { payload: '', number: '' },
    { payload: 'a', number: 'b' },
    { number: 'x'.repeat(61) },
    { colour: 'red' },
  ])('%j is no question', async (query) => {
    expect((await verify(query as Record<string, string>)).statusCode).toBe(400)
  })

  it('is not for copying the register', async () => {
    const one = () =>
      app.inject({ url: '/api/public/licences/verify', query: { number: 'x' }, remoteAddress: '192.0.2.9' })
    const replies = await Promise.all(Array.from({ length: 70 }, one))
    const stopped = replies.find(({ statusCode }) => statusCode === 429)
    expect(stopped?.headers['retry-after']).toBe('1')
  })

  it('is counted by network: a subscriber has more addresses than could be counted', async () => {
    const one = (_: unknown, n: number) =>
      app.inject({
        ...{ url: '/api/public/licences/verify', query: { number: 'x' } },
        remoteAddress: `2001:db8:0:ff::${(n + 1).toString(16)}`,
      })
    const statuses = await Promise.all(Array.from({ length: 70 }, one))
    expect(statuses.some(({ statusCode }) => statusCode === 429)).toBe(true)
  })
})

it('whatever is sent is answered calmly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (text) => {
      expect((await verify({ payload: text.toWellFormed() })).json()).toEqual({ status: 'altered' })
    }),
    { seed: 7516, numRuns: 60 },
  )
})

describe('the published keys', () => {
  it('let anyone verify without us, and hold nothing secret', async () => {
    const keys = (await app.inject('/api/public/licences/keys')).json<JSONWebKeySet>()
    expect(keys.keys.every((key) => !('d' in key))).toBe(true)
    const { payload } = await compactVerify(await payloadOf(cases.good), createLocalJWKSet(keys), {
      algorithms: ['EdDSA'],
    })
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      n: '海卫许〔2026〕第000001号',
      h: '海门市望江饭店',
    })
  })
})
