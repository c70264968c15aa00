import { beforeAll, describe, expect, it } from 'vitest'
import * as contract from '#api/outside.ts'
import { epochMs, instantOf } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { registerOutside } from '#testing/outside-register.ts'
import { createVerification, logSigner } from '../evidence/index.ts'
import { sweepWatched } from '../supervision/index.ts'
import { lookAgain, streamOf } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const { send, issued, administrator } = await registerOutside(app, 'tax')
const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
const daysAgo = (days: number) => instantOf(epochMs(now) - days * 86_400_000)

type Sent = Record<string, unknown>
const message = (caseNo: string, kind: string, days: number, more: Sent = {}): Sent => ({
  ...{ caseNo, itemCode: 'TAX-1', seq: 0, dataVersion: 1, kind, occurTime: daysAgo(days), ...more },
})
const person = { type: 'person', name: '李书友', idType: 'citizen-id', idNumber: '320684198001010018' }
const applied = (caseNo: string, days: number, more: Sent = {}) =>
  message(caseNo, 'application', days, { applicant: person, materials: ['申请表'], channel: 'window', ...more })
const accepted = (caseNo: string, days: number, more: Sent = {}) =>
  message(caseNo, 'accept', days, { state: 'accepted', officerNo: '007', ...more })
const finished = (caseNo: string, days: number, more: Sent = {}) =>
  message(caseNo, 'finish', days, { result: 'granted', ...more })

interface Pushed {
  accepted: number
  duplicate: number
  rejected: number
  answers: { status: string; late?: boolean; code?: string; field?: string }[]
}
const push = async (...messages: unknown[]): Promise<Pushed> => {
  const { status, body } = await send('/api/outside/messages', { messages })
  expect([status, body]).toEqual([200, expect.anything()])
  return body as unknown as Pushed
}
const cardsOf = (caseNo: string) =>
  database.query<{ rule: string; level: string; department: string }>(
    `select rule, level, department_code as department from card where case_id = $1 order by rule, level`,
    [streamOf('tax', caseNo)],
  )

describe('a batch', () => {
  it('is answered message by message, and the same again is a duplicate', async () => {
    const batch = [applied('A-1', 0.01), accepted('A-1', 0.005)]
    expect(await push(...batch)).toMatchObject({ accepted: 2, duplicate: 0, rejected: 0 })
    expect(await push(...batch)).toMatchObject({ accepted: 0, duplicate: 2, rejected: 0 })
    const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
      'select count(*) as count from event where stream = $1',
      [streamOf('tax', 'A-1')],
    )
    expect(count).toBe(2)
  })

  it('refuses something else under the same version, and takes it under the next', async () => {
    const [first, other] = [accepted('A-2', 0.02), accepted('A-2', 0.01)]
    await push(applied('A-2', 0.03), first)
    expect((await push(other)).answers).toEqual([
      { index: 0, status: 'rejected', code: 'version-conflict', field: 'dataVersion' },
    ])
    expect(await push({ ...other, dataVersion: 2 })).toMatchObject({ accepted: 1 })
  })

  it('is taken in any order', async () => {
    expect(await push(finished('A-3', 0.01), accepted('A-3', 0.02), applied('A-3', 0.03))).toMatchObject({
      accepted: 3,
    })
    const [row] = await database.query('select outcome, faults from outside_case where case_no = $1', ['A-3'])
    expect(row).toEqual({ outcome: 'on-time', faults: [] })
  })

  it('marks what comes more than a day late, and takes it', async () => {
    const { answers } = await push(applied('A-4', 2), accepted('A-4', 0.5))
    expect(answers.map(({ status, late }) => [status, late])).toEqual([
      ['accepted', true],
      ['accepted', false],
    ])
  })

  it('spoils nothing by one wrong message', async () => {
    const reasons: [unknown, string, string][] = [
      [{ ...applied('B-1', 1), materials: undefined }, 'schema', 'materials'],
      [{ ...applied('B-1', 1), extra: 1 }, 'schema', 'extra'],
      [{ kind: 'nothing' }, 'schema', 'kind'],
      ['text', 'schema', 'kind'],
      [
        applied('B-1', 1, { applicant: { ...person, idNumber: '320684198001010019' } }),
        'check-digit',
        'applicant.idNumber',
      ],
      [applied('B-1', 1, { occurTime: '2026-02-30T10:00:00' }), 'time-impossible', 'occurTime'],
      [applied('B-1', -1), 'time-in-future', 'occurTime'],
      [applied('B-1', 1, { remark: '联系 13800138000' }), 'personal-data', 'remark'],
      [{ ...applied('B-1', 1), itemCode: 'NONE' }, 'item-unknown', 'itemCode'],
    ]
    const { answers, ...counts } = await push(...reasons.map(([sent]) => sent), applied('B-1', 1))
    expect(counts).toEqual({ accepted: 1, duplicate: 0, rejected: reasons.length })
    expect(answers.slice(0, -1).map(({ code, field }) => [code, field])).toEqual(
      reasons.map(([, code, field]) => [code, field]),
    )
    const { rejections } = await administrator.ask(contract.outsideSystem, { params: { system: 'tax' } })
    expect(rejections.find(({ code, field }) => code === 'schema' && field === 'kind')).toMatchObject({ count: 2 })
  })

  it('keeps no name and no number of anybody', async () => {
    const collector = { name: '王取件', idNumber: '320684198102020020' }
    const secrets = ['李书友', '320684198001010018', '13800138000', '王取件', '320684198102020020', '开门', '张经办']
    await push(
      applied('B-2', 0.1, { contact: { name: '李书友', phone: '13800138000' }, officerName: '张经办' }),
      accepted('B-2', 0.09, { queryPassword: '开门' }),
      finished('B-2', 0.08),
      message('B-2', 'collection', 0.07, { method: 'window', collector }),
    )
    const rows = await database.query<{ entry: string }>('select entry from event where stream = $1', [
      streamOf('tax', 'B-2'),
    ])
    expect(rows).toHaveLength(4)
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret)
    expect(JSON.stringify(rows)).toContain('320684********0018')
  })
})

describe('a case of an outside system is supervised like ours', () => {
  it('in the transaction that stores what came', async () => {
    await push(applied('C-1', 60), accepted('C-1', 59))
    const cards = await cardsOf('C-1')
    expect(cards).toContainEqual({ rule: 'T-03', level: 'red', department: '01' })
    await push(applied('C-2', 60), accepted('C-2', 59), finished('C-2', 57))
    expect((await cardsOf('C-2')).filter(({ rule }) => rule === 'T-03')).toEqual([])
  })

  it('also in what it took: money outside unified collection, or without a receipt, is F-03', async () => {
    const payment = { amountFen: 5_000, receiptNo: '0012345', collectedAt: 'unified' }
    const took = async (caseNo: string, more: Sent) => {
      await push(applied(caseNo, 3), accepted(caseNo, 2.9), finished(caseNo, 2.5, { payment: { ...payment, ...more } }))
      return (await cardsOf(caseNo)).filter(({ rule }) => rule === 'F-03')
    }
    const found = [{ rule: 'F-03', level: 'red', department: '01' }]
    expect(await took('F-1', {})).toEqual([])
    expect(await took('F-2', { collectedAt: 'elsewhere' })).toEqual(found)
    expect(await took('F-3', { receiptNo: ' ' })).toEqual(found)
  })

  it('by the sweep, when its moment comes', async () => {
    await push(applied('C-3', 0.01))
    const [timer] = await database.query<{ due: string }>(
      `select due_at as due from timer where stream = $1 and kind = 'supervise'`,
      [streamOf('tax', 'C-3')],
    )
    expect(epochMs(timer?.due ?? '')).toBeGreaterThan(epochMs(now))
    const { desk, catalogue, regime } = app.services
    const watch = { database, regime: regime.current, itemVersion: catalogue.version, calendar: desk.calendar }
    await sweepWatched({ ...watch, outside: lookAgain }, instantOf(epochMs(now) + 30 * 86_400_000))
    expect(await cardsOf('C-3')).toContainEqual({ rule: 'T-01', level: 'red', department: '01' })
  })

  it('and its stream stands in the chain of evidence', async () => {
    const rows = await database.query<{ entry: string; serial: number | null; hash: string }>(
      `select entry, serial, encode(hash, 'hex') as hash from event order by position`,
    )
    const verification = createVerification(logSigner(Buffer.alloc(32)).verifier)
    rows.forEach((row, index) => verification.entry({ ...row, leaf: null }, index + 2))
    const { findings, streams } = verification.result()
    expect(findings.filter(({ kind }) => kind === 'changed' || kind === 'missing' || kind === 'chain-broken')).toEqual(
      [],
    )
    expect(streams).toBeGreaterThan(5)
  })
})

describe('reconciliation', () => {
  beforeAll(
    async () => void (await push(applied('R-1', 0), { ...applied('R-2', 0), occurTime: '2020-05-06T23:30:00' })),
  )

  it('names what differs by kind, and supervision sees the day', async () => {
    const counts = [
      { kind: 'application', count: 2 },
      { kind: 'finish', count: 1 },
    ]
    const { body } = await send('/api/outside/reconciliations', { day: '2020-05-06', counts })
    expect(body).toEqual({
      ...{ day: '2020-05-06', held: 1 },
      differences: [
        { kind: 'application', stated: 2, held: 1 },
        { kind: 'finish', stated: 1, held: 0 },
      ],
    })
    const supervisor = await app.as('supervisor')
    const { reconciliations, system } = await supervisor.ask(contract.outsideSystem, { params: { system: 'tax' } })
    expect(reconciliations.find(({ day }) => day === '2020-05-06')).toMatchObject({ stated: expect.any(Number) })
    // What came of other days was never stated.
    expect(reconciliations.filter(({ stated }) => stated === null).every(({ held }) => held > 0)).toBe(true)
    expect(reconciliations.some(({ stated }) => stated === null)).toBe(true)
    expect(system.daysApart).toBe(1)
  })

  it('refuses a day there is not', async () => {
    expect((await send('/api/outside/reconciliations', { day: '2020-02-30', counts: [] })).status).toBe(400)
  })
})

describe('a key', () => {
  it('opens nothing when it is wrong, and nothing of other people', async () => {
    const body = { messages: [applied('K-1', 0)] }
    expect((await send('/api/outside/messages', body, null)).body).toMatchObject({ code: 'not-signed-in' })
    expect((await send('/api/outside/messages', body, `od_${'x'.repeat(43)}`)).body).toMatchObject({
      ...{ status: 401, code: 'outside-key-wrong' },
    })
    const reply = await app.anonymous.send('GET', '/api/supervision/outside-systems', {
      authorization: `Bearer ${issued.key}`,
    })
    expect(reply.status).toBe(401)
  })

  it('is kept as a hash, told once, and in nobody’s log', async () => {
    const held = JSON.stringify(await database.query('select * from outside_key'))
    expect(held).not.toContain(issued.key)
    expect(JSON.stringify(await database.query('select * from audit'))).not.toContain(issued.key)
  })

  it('has a second beside it, and no third, until one is revoked', async () => {
    const more = { params: { system: 'tax' }, body: { scopes: ['reconcile' as const], perMinute: 60, days: 1 } }
    const second = await administrator.ask(contract.issueOutsideKey, more)
    expect(await administrator.refused(contract.issueOutsideKey, more)).toMatchObject({ code: 'outside-keys-full' })
    const narrow = await send('/api/outside/messages', { messages: [applied('K-2', 0)] }, second.key)
    expect(narrow.status).toBe(403)
    await administrator.ask(contract.revokeOutsideKey, { params: { id: second.id } })
    const gone = await send('/api/outside/reconciliations', { day: '2020-05-06', counts: [] }, second.key)
    expect(gone.status).toBe(401)
  })

  it('is good no longer when it has expired or its system is disabled', async () => {
    await administrator.ask(contract.disableOutsideSystem, { params: { system: 'tax' } })
    expect((await send('/api/outside/messages', { messages: [applied('K-3', 0)] })).status).toBe(401)
    await administrator.ask(contract.enableOutsideSystem, { params: { system: 'tax' } })
    await database.query(`update outside_key set expires_at = now() - interval '1 second' where id = $1`, [issued.id])
    expect((await send('/api/outside/messages', { messages: [applied('K-3', 0)] })).status).toBe(401)
  })
})
