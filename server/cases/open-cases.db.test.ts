import { expect, it } from 'vitest'
import { withdrawCase } from '#api/cases.ts'
import { openCases } from '#api/desk.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const query = { item: marketPermit.code }
const params = { id: app.parties.li }
const underWay = async (who: string) =>
  (await (await app.as(who)).ask(openCases, { params, query })).cases.map(({ id }) => id)

it('tells the department’s clerk what the applicant has under way for the item, until it is closed', async () => {
  await bringCase(app, 'draft')
  expect(await underWay('clerk')).toEqual([])
  const { id } = await bringCase(app, 'submitted')
  expect(await underWay('clerk')).toEqual([id])
  expect(await underWay('clerk-02')).toEqual([])
  await (await app.as('li')).ask(withdrawCase, { params: { id }, body: { reason: '不办了' } })
  expect(await underWay('clerk')).toEqual([])
})
