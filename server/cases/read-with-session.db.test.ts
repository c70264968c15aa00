import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { receiveCase } from '#api/cases.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
it('what is read with the session is no older than the command: what came before it decides', async () => {
  const clerk = await app.as('clerk')
  const { id } = await bringCase(app, 'submitted')
  await clerk.ask(receiveCase, { params: { id } })
  const path = `/api/cases/${id}/accept`
  const { status, text } = await clerk.send('POST', path, { 'idempotency-key': nextKey(), 'if-match': '2' })
  expect([status, JSON.parse(text)]).toMatchObject([409, { code: 'someone-was-first', facts: { version: 3 } }])
})

it('a case that is not there, or no session, is told as it would be otherwise', async () => {
  const path = `/api/cases/${randomUUID()}/accept`
  const headers = { 'idempotency-key': nextKey() }
  const clerk = await app.as('clerk')
  expect([(await clerk.send('POST', path, headers)).status]).toEqual([404])
  expect([(await app.anonymous.send('POST', path, headers)).status]).toEqual([401])
})
