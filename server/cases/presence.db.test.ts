import { expect, it } from 'vitest'
import { beatPresence, leavePresence } from '#api/desk.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const { id } = await bringCase(app, 'submitted')
const params = { id }
const beat = async (who: string) => (await (await app.as(who)).ask(beatPresence, { params })).others
const silentFor = (seconds: number) =>
  database.query(`update case_presence set seen_at = seen_at - make_interval(secs => $1)`, [seconds])

it('shows who else has the case before them, since when, until they leave', async () => {
  expect(await beat('clerk')).toEqual([])
  const [clerk] = await beat('reviewer')
  expect(clerk).toMatchObject({ name: 'clerk 同志', nameEn: 'clerk', role: 'clerk' })
  await silentFor(20)
  await beat('clerk')
  expect(await beat('reviewer')).toEqual([clerk])
  await (await app.as('clerk')).ask(leavePresence, { params })
  expect(await beat('reviewer')).toEqual([])
})

it('forgets whom it has not heard of for half a minute', async () => {
  await beat('clerk')
  await silentFor(31)
  expect(await beat('reviewer')).toEqual([])
  await beat('head')
  const rows = await database.query('select from case_presence')
  expect(rows).toHaveLength(2)
})

it('of another case says nothing', async () => {
  const other = await bringCase(app, 'submitted')
  await beat('clerk')
  const { others } = await (await app.as('reviewer')).ask(beatPresence, { params: { id: other.id } })
  expect(others).toEqual([])
})

it('of many at once stands in nobody’s way', async () => {
  const everybody = ['clerk', 'second-clerk', 'reviewer', 'deputy-head', 'head']
  for (let round = 0; round < 5; round++) {
    await silentFor(31)
    await Promise.all(everybody.map(beat))
  }
  expect(await beat('clerk')).toHaveLength(4)
})
