import { expect, it } from 'vitest'
import type { BodyOf } from '#api/kernel/endpoint.ts'
import * as contract from '#api/rule-replays.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo } from '#testing/long-ago.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { sweepWatched } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const { regime, catalogue, desk } = app.services
const past = await begunDaysAgo(app, 60, marketPermit.code)
await past.act(60, 'clerk', { type: 'ReceiveCase' })
await sweepWatched({ database, regime: regime.current, itemVersion: catalogue.version, calendar: desk.calendar })

const days = { from: '2000-01-01', to: '2099-12-31' }

const start = (body: BodyOf<typeof contract.startRuleReplay>) => supervisor.ask(contract.startRuleReplay, { body })

/** Asks until the replay has ended: the process it runs in says when. */
async function replayed(body: Parameters<typeof start>[0]) {
  const { id } = await start(body)
  for (;;) {
    const answer = await supervisor.ask(contract.ruleReplay, { query: { id } })
    if (answer.state !== 'running') return answer
    await new Promise((resolve) => setImmediate(resolve))
  }
}

it('finds history again under the rules that were in force', { timeout: 60_000 }, async () => {
  const { state, told, of, report } = await replayed(days)
  expect({ state, told, of }).toEqual({ state: 'done', told: 1, of: 1 })
  expect(report).toMatchObject({ cases: 1, differing: 0, was: { cards: 1 }, now: { cards: 1 } })
})

it('lists what other rules would not have found, by the number of the case', { timeout: 60_000 }, async () => {
  const rules = { preset: 'near-yellow-over-red', rules: { 'T-01': { enabled: false } } } as const
  const { report } = await replayed({ ...days, rules })
  expect(report).toMatchObject({ differing: 1, now: { cards: 0 } })
  expect(report?.differences[0]).toMatchObject({ rule: 'T-01', now: null, subject: { id: past.id } })
  expect(report?.differences[0]?.caseNumber).toHaveLength(21)
})

it('names what is wrong with days and rules, and begins nothing', async () => {
  const no = await supervisor.refused(contract.startRuleReplay, { body: { from: '2026-02-30', to: '2026-03-01' } })
  expect(no).toMatchObject({ status: 400, errors: [{ field: 'from' }] })
  const rules = { preset: 'near-yellow-over-red', rules: { 'T-99': {} } } as const
  const unknown = await supervisor.refused(contract.startRuleReplay, { body: { ...days, rules } })
  expect(unknown).toMatchObject({ status: 400, errors: [{ field: 'rules/rules/T-99' }] })
  const backwards = await supervisor.refused(contract.startRuleReplay, {
    body: { from: '2026-03-02', to: '2026-03-01' },
  })
  expect(backwards.status).toBe(400)
})

it('is for who supervises alone', async () => {
  for (const name of ['clerk', 'head', 'li'] as const) {
    const no = await (await app.as(name)).refused(contract.startRuleReplay, { body: days })
    expect(no.status).toBe(403)
  }
})
