import { expect, it } from 'vitest'
import * as api from '#api/score-records.ts'
import type { BodyOf } from '#api/kernel/endpoint.ts'
import { scoreEntries } from '#api/scores.ts'
import { startApp } from '#testing/app.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { bringOrder } from '#testing/bring-order.ts'
import { toyCity } from '#testing/toy-city.ts'
import { accountIdOf } from '../organisation/index.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { tellStaff } from '../supervision/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const manager = await app.as('centre-manager')
const clerk = accountIdOf(toyCity.code, 'clerk')
const period = '2026-03'
type Draft = BodyOf<typeof api.proposeScoreRecord>
const demerit = (): Draft => ({
  ...({ kind: 'demerit', of: 'person', subject: clerk, happenedOn: '2026-03-02', files: [] } as const),
  ...{ reason: '违规收受礼品', document: `海纪〔2026〕${nextKey()}` },
})
const scoreOfClerk = () => supervisor.ask(scoreEntries, { query: { of: 'person', id: clerk, period } })

it('counts once a second person approved it, and gives back what it took once two revoked it', async () => {
  const body = demerit()
  const { id } = await supervisor.ask(api.proposeScoreRecord, { body })
  expect((await scoreOfClerk()).line?.total).toBe(100)
  const alone = await supervisor.refused(api.approveScoreRecord, { params: { id } })
  expect(alone.code).toBe('second-approver-needed')
  expect((await scoreOfClerk()).line?.total).toBe(100)

  await manager.ask(api.approveScoreRecord, { params: { id } })
  const counted = await scoreOfClerk()
  expect(counted.line).toMatchObject({ total: 85, entries: 2, parts: { 'legal-liability': 0, integrity: 5 } })
  expect(counted.entries).toMatchObject([
    { part: 'legal-liability', points: -10, why: 'recorded', record: { id, kind: 'demerit', document: body.document } },
    { part: 'integrity', points: -5, why: 'recorded', record: { id } },
  ])

  await supervisor.ask(api.proposeRevocation, { params: { id }, body: { reason: '处分已撤销' } })
  expect((await scoreOfClerk()).line?.total).toBe(85)
  await manager.ask(api.approveScoreRecord, { params: { id } })
  const revoked = await scoreOfClerk()
  expect(revoked.line?.total).toBe(100)
  expect(revoked.entries.map(({ points, why }) => [points, why])).toEqual([
    [-10, 'recorded'],
    [-5, 'recorded'],
    [10, 'revoked'],
    [5, 'revoked'],
  ])
  const { status, history, number } = await supervisor.ask(api.scoreRecord, { params: { id } })
  expect([status, number]).toEqual(['revoked', expect.stringMatching(/^奖惩〔\d{4}〕1号$/)])
  expect(history.map(({ type }) => type)).toEqual([
    'ScoreRecordProposed',
    'ScoreRecordApproved',
    'RevocationProposed',
    'ScoreRecordRevoked',
  ])
})

it('is the same record when the same request comes again, and one of two proposed at once', async () => {
  const [key, body] = [nextKey(), demerit()]
  const { id } = await supervisor.ask(api.proposeScoreRecord, { key, body })
  expect((await supervisor.ask(api.proposeScoreRecord, { key, body })).id).toBe(id)
  const another = JSON.stringify(demerit())
  const propose = () =>
    supervisor.send(
      'POST',
      '/api/score-records',
      { 'content-type': 'application/json', 'idempotency-key': nextKey() },
      another,
    )
  const both = await Promise.all([propose(), propose()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

it('counts one decision once, until it was rejected or revoked', async () => {
  const body = demerit()
  const { id } = await supervisor.ask(api.proposeScoreRecord, { body })
  expect((await supervisor.refused(api.proposeScoreRecord, { body })).code).toBe('score-record-twice')
  await manager.ask(api.rejectScoreRecord, { params: { id }, body: { reason: '文号有误' } })
  await supervisor.ask(api.proposeScoreRecord, { body })
})

it('names each field that is wrong and leaves nothing behind', async () => {
  const count = async () => (await supervisor.ask(api.scoreRecords, {})).records.length
  const before = await count()
  const wrong = async (change: Partial<Draft>) => {
    const { errors } = await supervisor.refused(api.proposeScoreRecord, { body: { ...demerit(), ...change } })
    return errors?.map(({ field }) => field)
  }
  expect(await wrong({ subject: 'nobody' })).toEqual(['subject'])
  expect(await wrong({ happenedOn: '0206-03-01' })).toEqual(['happenedOn'])
  expect(await wrong({ happenedOn: '2026-02-30' })).toEqual(['happenedOn'])
  expect(await wrong({ points: -3 })).toEqual(['points'])
  expect(await wrong({ of: 'window', subject: '0101' })).toEqual(['of'])
  expect(await wrong({ files: ['00000000-0000-4000-8000-000000000000'] })).toEqual(['files'])
  expect(await count()).toBe(before)
})

it('is told to whom it concerns once it counts, and they see it with its evidence', async () => {
  const id = await bringOrder(app, 'a score record')
  await deliverEffects(database, { 'staff-telling': (effect) => tellStaff(database, effect) })
  const told = await database.query<{ username: string; kind: string }>(
    `select a.username, n.kind from staff_notice n join account a on a.id = n.account_id
     where n.facts ->> 'scoreRecord' = $1 order by 2, 1`,
    [id],
  )
  expect(told.filter(({ kind }) => kind === 'ScoreRecordApproved').map(({ username }) => username)).toEqual([
    'clerk',
    'deputy-head',
    'head',
  ])
  const own = await app.as('clerk')
  const { files, mayDo } = await own.ask(api.scoreRecord, { params: { id } })
  expect([files.length, mayDo]).toEqual([1, []])
  expect((await own.bytes('GET', `/api/score-records/${id}/evidence/1`)).status).toBe(200)
  expect((await (await app.as('second-clerk')).ask(api.scoreRecords, {})).records).toEqual([])
})
