import { expect, it } from 'vitest'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey, openBrowser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const undecided = await bringCase(app, 'awaiting-decision')
const submitted = await bringCase(app, 'submitted')

const written = () =>
  database.query<{ username: string; outcome: string; detail: object }>(
    `select a.username, u.outcome, u.detail from audit u left join account a on a.id = u.account_id
     where u.action = 'refused' order by u.id`,
  )
const send = async (browser: ReturnType<typeof openBrowser>, path: string, body?: object) => {
  const headers = { 'idempotency-key': nextKey(), ...(body && { 'content-type': 'application/json' }) }
  return (await browser.send('POST', path, headers, body && JSON.stringify(body))).status
}

it.each([
  ['its role may not', 'wang', () => `${submitted.id}/receive`, undefined, 403, 'not-allowed'],
  ['it lacks the authority', 'clerk', () => `${undecided.id}/grant`, { opinion: '同意' }, 403, 'decided-higher-up'],
  ['the case is out of its reach', 'wang', () => `${submitted.id}/withdraw`, { reason: '不' }, 404, 'case-not-found'],
])('a command refused because %s is on the record, with who and why', async (_, who, path, body, status, code) => {
  await database.query('delete from audit')
  expect(await send(await app.as(who), `/api/cases/${path()}`, body)).toBe(status)
  const route = `POST /api/cases/{id}/${path().split('/')[1] ?? ''}`
  const rows = await written()
  expect(rows).toEqual([{ username: who, outcome: 'refused', detail: { route, code } }])
})

it('questions, conflicts and people who are not signed in are not on it', async () => {
  await database.query('delete from audit')
  const wang = await app.as('wang')
  await wang.send('GET', `/api/cases/${submitted.id}`)
  await send(await app.as('clerk'), `/api/cases/${submitted.id}/accept`)
  await send(openBrowser(app.origin), `/api/cases/${submitted.id}/receive`)
  expect(await written()).toEqual([])
})
