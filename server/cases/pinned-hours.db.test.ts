import { expect, it } from 'vitest'
import * as contract from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { startApp } from '#testing/app.ts'
import { marketAnswers, pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { hourlyPermit, stallPermit } from '#testing/fixtures/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, clerk] = await Promise.all([app.as('li'), app.as('clerk')])

async function accepted(itemCode: string): Promise<string> {
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const materials = [{ material: 'site-plan', fileId }]
  const body = { itemCode, applicantId: app.parties.li, answers: { goods: marketAnswers.goods }, materials }
  const { id } = await li.ask(contract.draftCase, { body })
  const params = { id }
  await li.ask(contract.submitCase, { params })
  await clerk.ask(contract.receiveCase, { params })
  await clerk.ask(contract.acceptCase, { params })
  return id
}
const told = async (id: string) => {
  const params = { id }
  const { clocks } = await clerk.ask(contract.caseFile, { params })
  const explained = await clerk.ask(caseClocks, { params, query: { explain: 'true' } })
  const { dueOn, dueTime, days } = explained.clocks.find(({ kind }) => kind === 'promised') ?? {}
  return { promised: clocks.promised, dueOn, dueTime, days }
}

it('other opening hours leave a running case where it was, and count for those that come after', async () => {
  const running = await accepted(hourlyPermit.code)
  const before = await told(running)
  expect(before.promised?.dueTime).toMatch(/^\d\d:\d\d$/)
  const [submitted] = await database.query<{ hours: unknown }>(
    `select entry::jsonb #> '{event,hours}' as hours from event where stream = $1 and entry like '%CaseSubmitted%'`,
    [running],
  )
  expect(submitted?.hours).toHaveLength(1)

  const hours = [{ from: '01-01', sessions: [{ from: '08:00', to: '09:30' }] }]
  await database.query('update city set opening_hours = $1', [JSON.stringify(hours)])
  await app.services.place.load()
  expect(await told(running)).toEqual(before)
  const later = await told(await accepted(hourlyPermit.code))
  expect((later.dueOn ?? '') > (before.dueOn ?? '')).toBe(true)

  // What is promised in days has nothing to pin.
  const inDays = await accepted(stallPermit.code)
  const [plain] = await database.query(
    `select from event where stream = $1 and entry like '%CaseSubmitted%' and entry::jsonb #> '{event,hours}' is not null`,
    [inDays],
  )
  expect(plain).toBeUndefined()
})
