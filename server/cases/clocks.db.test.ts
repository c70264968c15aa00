import { expect, it } from 'vitest'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { caseFile } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'

const database = await createDatabase()
const app = await startApp(database)

it('a case tells all its clocks, running ones first, with the law behind each; the days of each where asked', async () => {
  const { id } = await bringCase(app, 'in-review')
  const li = await app.as('li')
  const { clocks, today } = await li.ask(caseClocks, { params: { id } })
  expect(clocks.map(({ kind, running }) => [kind, running])).toEqual([
    ['promised', true],
    ['statutory', true],
    ['step', true],
    ['acceptance', false],
  ])
  const file = await li.ask(caseFile, { params: { id } })
  expect(clocks[0]).toMatchObject({ startOn: today, dueOn: file.clocks.promised?.dueOn, used: 0, left: 10 })
  expect(clocks[0]).not.toHaveProperty('days')
  expect(clocks[0]?.inWords.length).toBeGreaterThan(2)
  const explained = await li.ask(caseClocks, { params: { id }, query: { explain: 'true' } })
  expect(explained.clocks[0]?.days?.filter(({ counts }) => counts)).toHaveLength(10)
})

it('a draft has no clocks', async () => {
  const { id } = await bringCase(app, 'draft')
  expect(await (await app.as('li')).ask(caseClocks, { params: { id } })).toMatchObject({ clocks: [] })
})
