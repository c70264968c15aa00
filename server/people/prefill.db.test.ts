import { beforeEach, expect, it } from 'vitest'
import { prefill } from '#api/desk.ts'
import { registerParty } from '#api/people.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const query = { item: marketPermit.code }
const params = { id: app.parties.li }
const known = { ownerId: '320684198001010018', mobile: '13800138000' }
const li = { kind: 'person', name: '李书友', number: known.ownerId, mobile: known.mobile } as const

beforeEach(() => database.query('delete from audit'))

it('fills the form of the applicant, and of the agent with a mandate', async () => {
  for (const who of ['li', 'agency'])
    expect((await (await app.as(who)).ask(prefill, { params, query })).answers).toEqual(known)
  const no = await (await app.as('wang')).refused(prefill, { params, query })
  expect(no).toMatchObject({ status: 404, code: 'party-not-found' })
})

it('fills it for the clerk before whom the person stands: whose number was just typed, and not for long', async () => {
  const clerk = await app.as('clerk')
  expect((await clerk.refused(prefill, { params, query })).code).toBe('party-not-found')
  await clerk.ask(registerParty, { body: li })
  expect((await clerk.ask(prefill, { params, query })).answers).toEqual(known)
  expect((await (await app.as('second-clerk')).refused(prefill, { params, query })).code).toBe('party-not-found')
  const written = await database.query<{ detail: object }>(`select detail from audit where action = 'party-prefill'`)
  expect(written).toEqual([{ detail: { party: app.parties.li } }])
  await database.query(`update audit set at = at - interval '31 minutes'`)
  expect((await clerk.refused(prefill, { params, query })).code).toBe('party-not-found')
})

it('fills a clerk’s own department’s forms only', async () => {
  const clerk = await app.as('clerk')
  await clerk.ask(registerParty, { body: li })
  expect((await clerk.refused(prefill, { params, query: { item: '0201' } })).code).toBe('item-not-found')
  expect((await clerk.refused(prefill, { params, query: { item: '9999' } })).code).toBe('item-not-found')
  expect(await clerk.refused(prefill, { params, query: { item: 'x' } })).toMatchObject({ status: 400 })
})
