import { describe, expect, it } from 'vitest'
import { grantCase } from '#api/cases.ts'
import type { Actor, CaseCommand } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { archPermit } from '#testing/fixtures/index.ts'
import { begunDaysAgo, letTimePass, type PastCase } from '#testing/long-ago.ts'
import { handle } from '../kernel/handle.ts'
import { caseRoad, type CaseOrder } from './road.ts'

const database = await createDatabase()
const app = await startApp(database)
const { desk } = app.services
const road = caseRoad(desk.references, () => Promise.resolve('同志'), desk.regime, desk.people.sealFor)

const [clerk] = await database.query<Actor>(
  `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account where username = 'clerk'`,
)
const grantOf = (stream: string): CaseOrder => ({
  ...{ stream, command: { type: 'GrantCase', opinion: '准予' }, itemCode: null },
  ...{ actor: clerk as Actor, requestId: nextKey(), requestHash: null },
})
const accept = async (past: PastCase, daysAgo: number) => {
  const review = (step: string): CaseCommand => ({ type: 'ReviewStep', step, verdict: 'pass', opinion: '属实' })
  await past.act(daysAgo, 'clerk', { type: 'ReceiveCase' })
  await past.act(daysAgo, 'clerk', { type: 'AcceptCase' })
  for (const step of ['site-visit', 'opinion']) await past.act(daysAgo - 1, 'clerk', review(step))
}
const outcome = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'granted')
const inForce = async () =>
  (
    await database.query(`select from case_row where item_code = $1 and status in ('granted', 'issued')`, [
      archPermit.code,
    ])
  ).length

describe('an item of which there is one', () => {
  it('is given once, however many are granted it at the same moment on what they read before', async () => {
    const cases = await Promise.all([6, 6, 5, 5].map((ago) => begunDaysAgo(app, ago, archPermit.code)))
    for (const [at, past] of cases.entries()) await accept(past, at < 2 ? 4 : 3)
    // What each would read were it alone: nobody ahead, one left.
    const orders = cases.map(({ id }) => grantOf(id))
    const alone = await Promise.all(
      orders.map(async (order) => {
        const read = await road.read(database, order)
        return { ...read, line: read.line ? { ...read.line, ahead: null } : null }
      }),
    )
    expect(alone.map(({ line }) => line?.left)).toEqual([1, 1, 1, 1])
    const answers = await Promise.all(orders.map((order, at) => handle(database, road, order, alone[at])))
    expect(answers.map(outcome).filter((one) => one === 'granted')).toHaveLength(1)
    for (const code of answers.map(outcome).filter((one) => one !== 'granted'))
      expect(['none-left', 'not-first-in-line']).toContain(code)
    expect(await inForce()).toBe(1)
  })

  it('is not given to who was first when they looked, if silence accepted an earlier one meanwhile', async () => {
    await database.query(`update case_row set status = 'withdrawn', closed_on = '2008-01-01' where item_code = $1`, [
      archPermit.code,
    ])
    const silent = await begunDaysAgo(app, 20, archPermit.code)
    const later = await begunDaysAgo(app, 6, archPermit.code)
    await accept(later, 4)
    const order = grantOf(later.id)
    const known = await road.read(database, order)
    expect(known.line).toMatchObject({ left: 1, ahead: null })
    await letTimePass(app)
    expect(
      await database.query(`select from event where stream = $1 and entry like '%CaseDeemedAccepted%'`, [silent.id]),
    ).toHaveLength(1)
    expect(outcome(await handle(database, road, order, known))).toBe('not-first-in-line')
    const no = await (await app.as('clerk')).refused(grantCase, { params: { id: later.id }, body: { opinion: '准予' } })
    expect(no.code).toBe('not-first-in-line')
  })
})
