import { expect, it } from 'vitest'
import * as api from '#api/bills.ts'
import { startApp } from '#testing/app.ts'
import { bringBill, toyCharges, toyDueFen, toyFacts } from '#testing/bring-bill.ts'
import { bringProject } from '#testing/bring-project.ts'
import { createDatabase, type TestDatabase } from '#testing/database.ts'
import { publishCharges } from '../index.ts'

/** Every way to the database, each use noted by the name of its statement. */
function watched(database: TestDatabase): { database: TestDatabase; sent: string[] } {
  const sent: string[] = []
  const noted = (name: string) => {
    sent.push(name)
    return name
  }
  return {
    sent,
    database: {
      ...database,
      run: (statement, values) => database.run({ ...statement, name: noted(statement.name) }, values),
      read: (statement, values) => database.read({ ...statement, name: noted(statement.name) }, values),
      query: (text, values) => database.query(text, (noted('query'), values)),
      runTogether: (all) => database.runTogether((noted(all.map(({ statement }) => statement.name).join('+')), all)),
    },
  }
}

const { database, sent } = watched(await createDatabase())
const app = await startApp(database)
await publishCharges(database, toyCharges)
const [clerk, cashier] = [await app.as('clerk'), await app.as('second-clerk')]
const bill = await bringBill(app, 'a bill')
const params = { id: bill }

/** What an act sends to the database, once everything that is kept in memory is there. */
async function sentBy(act: () => Promise<unknown>): Promise<string[]> {
  sent.length = 0
  await act()
  return [...sent]
}

it('an act on a bill is one read, with its session, and one append', async () => {
  const propose = (charge: string) =>
    clerk.ask(api.proposeReduction, { params, body: { charge, perMille: 1, basis: '减免文件' } })
  await propose('area')
  expect(await sentBy(() => propose('survey'))).toEqual(['session-and-bill', expect.stringMatching(/^append-bill-/)])
})

it('a bill computed anew is one read as well, with what it is computed from', async () => {
  const measured = (floorArea: number) =>
    clerk.ask(api.recalculateBill, { params, body: { facts: { floorArea }, reason: '复测' } })
  await measured(90)
  expect(await sentBy(() => measured(100))).toEqual(['session-and-bill-source', expect.stringMatching(/^append-bill-/)])
})

it('what takes a number is appended in the line of its series', async () => {
  const body = { way: 'card' as const, amountFen: toyDueFen, charges: null }
  const [read, ...append] = await sentBy(() => cashier.ask(api.receivePayment, { params, body, ifMatch: 5 }))
  expect(read).toBe('session-and-bill')
  expect(append).toEqual([expect.stringContaining('append-bill-')])
})

it('a bill is issued by one read more: what it is for is known when its body is there', async () => {
  const subject = { kind: 'project' as const, id: await bringProject(app) }
  const trips = await sentBy(() => clerk.ask(api.issueBill, { body: { subject, facts: toyFacts } }))
  expect(trips).toEqual(['session-holder', 'read-bill-with-source', expect.stringContaining('append-bill-')])
})
