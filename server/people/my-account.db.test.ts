import { beforeEach, describe, expect, it, test } from 'vitest'
import { signIn, whoAmI } from '#api/identity.ts'
import { changePassword, changePreferences, exportMine, myAccount, signOutEverywhere } from '#api/me.ts'
import { everybodysPassword, startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { untilSomebodyWaits } from '#testing/until-somebody-waits.ts'
import { mostRows, tables } from './everything-about.ts'

const database = await createDatabase()
const app = await startApp(database)
const plain = { email: null, language: 'zh-CN', notifyEmail: false, notifySms: true } as const

beforeEach(() => database.query('delete from rate_limit'))

describe('my account', () => {
  it('shows the number masked and the mobile to change it', async () => {
    const li = await app.as('li')
    expect(await li.ask(myAccount, {})).toMatchObject({
      username: 'li',
      ...plain,
      party: { kind: 'person', number: '320684********0018', mobile: '13800138000' },
      secondFactor: false,
    })
  })

  it('keeps how I am told, for whoever tells me', async () => {
    const li = await app.as('li')
    const wanted = { email: 'li@example.cn', language: 'en', notifyEmail: true, notifySms: false } as const
    const changed = await li.ask(changePreferences, { body: { ...wanted, mobile: '13900139000' } })
    expect(changed).toMatchObject({ ...wanted, party: { mobile: '13900139000' } })
  })

  it('keeps a mobile that is changed in the moment something else of the party is', async () => {
    const wang = await app.as('wang')
    const { people } = app.services
    const before = await people.details(app.parties.wang)
    const moved = await people.sealFor(app.parties.wang, JSON.stringify({ ...before, address: '新址' }))
    let changed: Promise<unknown> = Promise.resolve()
    await database.transaction(async (query) => {
      await query('update party set sealed = $2 where id = $1', [app.parties.wang, moved])
      changed = wang.ask(changePreferences, { body: { ...plain, mobile: '13700137000' } })
      await untilSomebodyWaits(database)
    })
    expect(await changed).toMatchObject({ party: { mobile: '13700137000' } })
    expect(await people.details(app.parties.wang)).toEqual({ ...before, address: '新址', mobile: '13700137000' })
  })

  it('tells nobody by e-mail who gave none', async () => {
    const wang = await app.as('wang')
    expect(await wang.ask(changePreferences, { body: { ...plain, notifyEmail: true } })).toMatchObject({
      notifyEmail: false,
    })
  })

  test.each([
    ['an e-mail that is none', { email: 'nowhere' }, 'email'],
    ['a mobile that is none', { mobile: '123' }, 'mobile'],
    ['a language there is not', { language: 'fr' }, 'language'],
    ['a role', { role: 'head' }, 'role'],
  ])('does not take %s', async (_, wrong, field) => {
    const wang = await app.as('wang')
    const before = await wang.ask(myAccount, {})
    const no = await wang.refused(changePreferences, { body: { ...plain, ...wrong } as never })
    expect(no.errors?.map((fault) => fault.field)).toContain(field)
    expect(await wang.ask(myAccount, {})).toEqual(before)
  })
})

describe('my password', () => {
  const next = 'another long password'

  it('changes by showing the present one, and every other session ends', async () => {
    const [here, elsewhere] = [await app.signIn('wang'), await app.signIn('wang')]
    await here.ask(changePassword, { body: { present: everybodysPassword, password: next } })
    expect(await here.ask(whoAmI, {})).toMatchObject({ username: 'wang' })
    expect(await elsewhere.refused(whoAmI, {})).toMatchObject({ status: 401 })
    const body = { username: 'wang', password: everybodysPassword }
    expect(await app.anonymous.refused(signIn, { body })).toMatchObject({ code: 'wrong-credentials' })
    await here.ask(changePassword, { body: { present: next, password: everybodysPassword } })
  })

  it('stays as it is where the present one is wrong or the new one short', async () => {
    const wang = await app.signIn('wang')
    const wrong = await wang.refused(changePassword, { body: { present: 'no idea', password: next } })
    expect(wrong.errors).toEqual([{ field: 'present', message: '当前密码不正确。' }])
    const short = await wang.refused(changePassword, { body: { present: everybodysPassword, password: 'short' } })
    expect(short.errors?.map(({ field }) => field)).toEqual(['password'])
    expect(await wang.ask(whoAmI, {})).toMatchObject({ username: 'wang' })
  })

  it('is not guessed by whoever finds a session open', async () => {
    const wang = await app.signIn('wang')
    const guess = () => wang.refused(changePassword, { body: { present: 'no idea', password: next } })
    for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(400)
    expect((await guess()).status).toBe(429)
  })
})

it('signing out everywhere ends every session', async () => {
  const [here, elsewhere] = [await app.signIn('agency'), await app.signIn('agency')]
  await here.ask(signOutEverywhere, {})
  for (const browser of [here, elsewhere]) expect(await browser.refused(whoAmI, {})).toMatchObject({ status: 401 })
})

it('what is kept about me comes whole, and is of nobody else', async () => {
  const li = await app.as('li')
  const kept = (await li.ask(exportMine, {})) as unknown as Record<string, unknown>
  expect(kept).toMatchObject({ applicant: { number: '320684198001010018' }, account: { username: 'li' } })
  expect(JSON.stringify(kept)).not.toContain(app.parties.wang)
  expect(JSON.stringify(kept)).not.toContain('argon2')
})

describe('taking away what is kept about me', () => {
  it('may be done five times an hour', async () => {
    const wang = await app.signIn('wang')
    for (let n = 0; n < 5; n++) await wang.ask(exportMine, {})
    expect(await wang.refused(exportMine, {})).toMatchObject({ status: 429, code: 'too-many-requests' })
    await (await app.signIn('agency')).ask(exportMine, {})
  })

  it('gives so many rows of a kind and says of which there are more', async () => {
    await database.query(
      `insert into audit (account_id, action, outcome)
       select id, 'sign-in', 'done' from account, generate_series(1, $1::int) where username = 'clerk'`,
      [mostRows + 1],
    )
    const kept = (await (await app.as('clerk')).ask(exportMine, {})) as unknown as { signIns: unknown[]; rows: object }
    expect(kept.signIns).toHaveLength(mostRows)
    expect(kept.rows).toEqual({ most: mostRows, more: ['signIns'] })
  })

  it.each([
    ['cases', 'applicant_case_pkey'],
    ['files', 'file_owner_at'],
    ['signIns', 'audit_actor'],
  ] as const)('reads %s by an index', async (name, index) => {
    const plan = await database.transaction(async (query) => {
      await query('set local enable_seqscan = off')
      const id = `'01980000-0000-7000-8000-000000000000'::uuid`
      return query<Record<string, string>>(`explain ${tables[name].replaceAll('$1', id)} limit 5`)
    })
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain(index)
  })
})
