import { expect, it } from 'vitest'
import { auditList } from '#api/administration-users.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { writeAudit } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const newest = async (query: { action?: string; after?: string } = {}) =>
  supervisor.ask(auditList, { query: { limit: '1', ...query } })

it('says who did what to whom, a page at a time, and names no applicant', async () => {
  const [by] = await database.query<{ id: string }>(`select id from account where username = 'system-administrator'`)
  const [clerk] = await database.query<{ id: string }>(`select id from account where username = 'clerk'`)
  const act = { action: 'disable-user', outcome: 'ok', detail: { subject: clerk?.id ?? '' } } as const
  await writeAudit(database, { accountId: by?.id ?? null, ...act })
  await app.signIn('wang')
  const { entries } = await newest({ action: 'disable-user' })
  expect(entries).toMatchObject([
    { by: { username: 'system-administrator' }, role: 'system-administrator', outcome: 'ok' },
  ])
  expect(entries[0]).toMatchObject({ to: { username: 'clerk' }, subject: null, detail: [] })
  const all = await supervisor.ask(auditList, { query: { limit: '100' } })
  expect(all.entries.find(({ role }) => role === 'applicant')).toMatchObject({ by: null, action: 'sign-in' })
  expect(JSON.stringify(all)).not.toMatch(/wang|王路人/)
  const [next] = (await newest({ after: (await newest()).next ?? '' })).entries
  expect(next?.id).toBe(all.entries[1]?.id)
  expect((await supervisor.ask(auditList, { query: { who: 'wang' } })).entries).toEqual([])
  expect((await supervisor.ask(auditList, { query: { to: '2004-07-01' } })).entries).toEqual([])
})

it('tells what is no person by its name, and every detail that is there beside it', async () => {
  const detail = { subject: 'old-register', item: 'JS-01', from: '' }
  await writeAudit(database, { accountId: null, action: 'publish-outside-item', outcome: 'ok', detail })
  expect((await newest()).entries).toMatchObject([
    { to: null, subject: 'old-register', detail: [{ name: 'item', value: 'JS-01' }] },
  ])
})

it('refuses a day that does not exist', async () => {
  const no = await supervisor.refused(auditList, { query: { from: '2008-02-30' } })
  expect(no).toMatchObject({ status: 400, errors: [{ field: 'from' }] })
})
