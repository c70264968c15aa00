import { describe, expect, it, test } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { applicant, openSite, origin, password } from '#testing/identity-site.ts'
import { changeRole, createAccount, disableAccount, listAccounts, setPassword } from './index.ts'

const database = await createDatabase()
const { app, at, identity, signIn, signOut, tokenOf, whoAmI } = await openSite(database)

describe('signing in', () => {
  it('opens a session whose cookie is for this host, and for no script', async () => {
    const answer = await signIn('zhang-san')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ username: 'zhang-san', role: 'applicant', name: '张三', windowCodes: [] })
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-onedoor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax,/,
    )
    expect((await whoAmI(answer.cookies[0]?.value)).json()).toEqual(answer.json())
  })

  it('without TLS uses a cookie that browsers take without it', async () => {
    const plain = await at('http://localhost:3000')
    const payload = { username: 'zhang-san', password }
    const answer = await plain.app.inject({ method: 'POST', url: '/api/session', payload })
    expect(String(answer.headers['set-cookie'])).toMatch(/^onedoor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax,/)
  })

  it('gives a new token each time and ends the session that was brought along', async () => {
    const planted = await tokenOf('zhang-san')
    const fresh = await tokenOf('construction-clerk-1', { cookie: `__Host-onedoor=${planted ?? ''}` })
    expect(fresh).not.toBe(planted)
    expect((await whoAmI(planted)).statusCode).toBe(401)
    expect((await whoAmI(fresh)).json()).toMatchObject({ username: 'construction-clerk-1' })
  })

  it('stores only the hash of the token', async () => {
    const token = await tokenOf('zhang-san')
    const stored = await database.query<{ row: string }>('select session::text as row from session')
    expect(stored.length).toBeGreaterThan(0)
    expect(stored.every(({ row }) => !row.includes(String(token)))).toBe(true)
  })

  test.each([
    ['an unknown user', 'nobody-here', password],
    ['a wrong password', 'zhang-san', 'wrong horse battery'],
    ['an account without a password', 'without-password', password],
    ['a name that is an attack', `' or 1=1 --`, password],
  ])('%s gets the one answer that tells nothing', async (_, username, guess) => {
    const answer = await signIn(username, guess)
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toEqual({
      type: 'urn:onedoor:problem:wrong-credentials',
      title: '用户名或密码不正确。',
      status: 401,
      code: 'wrong-credentials',
      translations: { en: { title: 'The user name or the password is not right.' } },
    })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['a field nobody asked for', { username: 'zhang-san', password, role: 'head' }],
    ['a control character', { username: 'zhang\u0000san', password }],
    ['a number for a name', { username: 1, password }],
  ])('%s is not valid', async (_, payload) => {
    expect((await app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(400)
  })

  it('is written down, without the names and passwords that were typed', async () => {
    await database.query('delete from audit')
    await signIn('zhang-san', 'wrong horse battery')
    await signIn('nobody-here')
    await signOut(await tokenOf('zhang-san'))
    const rows = await database.query<{ action: string; outcome: string; known: boolean }>(
      'select action, outcome, account_id is not null as known, detail::text from audit order by id',
    )
    expect(rows).toEqual([
      { action: 'sign-in', outcome: 'refused', known: true, detail: '{}' },
      { action: 'sign-in', outcome: 'refused', known: false, detail: '{}' },
      { action: 'sign-in', outcome: 'ok', known: true, detail: '{}' },
      { action: 'sign-out', outcome: 'ok', known: true, detail: '{}' },
    ])
  })
})

describe('guessing', () => {
  const wrong = 'wrong horse battery'
  const from = (n: number) => ({ 'x-forwarded-for': `192.0.2.${n}` })
  const guess = async (username: string, times: number, headers: (n: number) => Record<string, string>) => {
    // All at once: a guess comes back every twenty seconds, which forty may take one after the other.
    const tries = Array.from({ length: times }, (_, n) => signIn(username, wrong, headers(n)))
    return (await Promise.all(tries)).filter(({ statusCode }) => statusCode === 401).length
  }
  const deviceOf = async (username: string) => {
    const { cookies } = await signIn(username)
    const device = cookies.find(({ name }) => name === '__Host-onedoor-device')
    return { cookie: `__Host-onedoor-device=${device?.value ?? ''}` }
  }

  it('ends at the sixth try, while another account still signs in', async () => {
    const guesses = await Promise.all(Array.from({ length: 6 }, () => signIn('zhang-san', wrong)))
    expect(guesses.map(({ statusCode }) => statusCode).sort()).toEqual([...Array<number>(5).fill(401), 429])
    const stopped = await signIn('zhang-san')
    expect(stopped.statusCode).toBe(429)
    expect(stopped.headers['retry-after']).toBe('120')
    expect(stopped.json()).toMatchObject({ code: 'too-many-requests' })
    expect((await signIn('construction-clerk-1')).statusCode).toBe(200)
  })

  it('by somebody elsewhere does not lock the person out', async () => {
    expect(await guess('zhang-san', 20, () => from(1))).toBe(5)
    expect((await signIn('zhang-san', password, from(2))).statusCode).toBe(200)
  })

  it('from a hundred networks gets no further, and the device the person knows still signs in', async () => {
    const device = await deviceOf('zhang-san')
    expect(await guess('zhang-san', 40, from)).toBe(30)
    expect((await signIn('zhang-san', password, from(99))).statusCode).toBe(429)
    expect((await signIn('zhang-san', password, { ...from(98), ...device })).statusCode).toBe(200)
  })

  it('at such a device ends at the sixth try as well', async () => {
    const device = await deviceOf('zhang-san')
    expect(await guess('zhang-san', 8, () => device)).toBe(5)
  })

  it.each([
    ['for another account', () => deviceOf('construction-clerk-1')],
    ['made up', () => Promise.resolve({ cookie: `__Host-onedoor-device=${'a'.repeat(22)}.${'b'.repeat(43)}` })],
  ])('with a device %s is guessing like any other', async (_, device) => {
    const headers = await device()
    expect(await guess('zhang-san', 6, () => from(1))).toBe(5)
    expect((await signIn('zhang-san', password, { ...from(1), ...headers })).statusCode).toBe(429)
  })

  it('is what is counted: who knows the password may sign in as often as needed', async () => {
    for (let n = 0; n < 12; n += 1) expect((await signIn('zhang-san')).statusCode).toBe(200)
  })
})

describe('a session', () => {
  it('is over after signing out', async () => {
    const token = await tokenOf('zhang-san')
    const answer = await signOut(token)
    expect(answer.statusCode).toBe(204)
    expect(answer.headers['set-cookie']).toMatch(/^__Host-onedoor=; Max-Age=0; Path=\/;/)
    expect((await whoAmI(token)).statusCode).toBe(401)
  })

  test.each([
    ['its account is disabled', () => disableAccount(database, 'admin')],
    ['its account gets another role', () => changeRole(database, 'admin', 'supervisor', null)],
    ['its account gets another password', () => setPassword(database, 'admin', password)],
    ['it ran out', () => database.query(`update session set ends_at = clock_timestamp() - interval '1 second'`)],
    [
      'nobody was seen for half an hour',
      () => database.query(`update session set seen_at = seen_at - interval '30 minutes'`),
    ],
  ])('is over the moment %s', async (_, happens) => {
    await database.query(`update account set disabled_at = null where username = 'admin'`)
    const token = await tokenOf('admin')
    expect((await whoAmI(token)).statusCode).toBe(200)
    await happens()
    const answer = await whoAmI(token)
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'not-signed-in' })
  })

  it('stays alive while its holder is there', async () => {
    const token = await tokenOf('zhang-san')
    const longAgo = `update session set seen_at = clock_timestamp() - interval '29 minutes'`
    await database.query(longAgo)
    expect((await whoAmI(token)).statusCode).toBe(200)
    const [session] = await database.query<{ fresh: boolean }>(
      `select bool_and(seen_at > clock_timestamp() - interval '1 minute') as fresh from session
       where account_id = (select id from account where username = 'zhang-san') and seen_at > clock_timestamp() - interval '5 minutes'`,
    )
    expect(session?.fresh).toBe(true)
  })

  it('is not kept alive by a page that asks by itself', async () => {
    const token = await tokenOf('zhang-san')
    const seen = async () => (await database.query<{ at: string }>('select max(seen_at) as at from session'))[0]?.at
    await database.query(`update session set seen_at = clock_timestamp() - interval '20 minutes'`)
    const before = await seen()
    const headers = { cookie: `__Host-onedoor=${token ?? ''}`, 'x-unattended': '1' }
    expect((await app.inject({ url: '/api/session', headers })).statusCode).toBe(200)
    expect(await seen()).toBe(before)
  })

  it('of a disabled account cannot be opened again', async () => {
    await disableAccount(database, 'admin')
    expect((await signIn('admin')).json()).toMatchObject({ code: 'wrong-credentials' })
  })

  it('that ran out is tidied away', async () => {
    await database.query(`update session set ends_at = clock_timestamp() - interval '1 second'`)
    await identity.tidy()
    expect(await database.query('select from session')).toHaveLength(0)
  })
})

describe('a request that changes something', () => {
  test.each([
    ['by a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['by a page of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from an origin that hides', { origin: 'null' }],
    ['from our name on another port', { origin: 'https://onedoor.example:8443' }],
  ])('is refused when sent %s', async (_, headers) => {
    const answer = await signIn('zhang-san', password, headers)
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'cross-site' })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['by a page of ours', { 'sec-fetch-site': 'same-origin', origin }],
    ['by the person', { 'sec-fetch-site': 'none' }],
    ['under the name the server was called by', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
    ['by a program that is no browser', {}],
  ])('is answered when sent %s', async (_, headers) => {
    expect((await signIn('zhang-san', password, headers)).statusCode).toBe(200)
  })
})

describe('accounts', () => {
  test.each([
    ['a taken name', applicant, password, { status: 409, code: 'username-taken' }],
    ['a short password', { ...applicant, username: 'new' }, 'short', { status: 400, code: 'invalid' }],
    ['a name with a space', { ...applicant, username: 'zhang san' }, password, { status: 400, code: 'invalid' }],
    ['a role there is not', { ...applicant, username: 'new', role: 'god' as never }, password, { code: 'invalid' }],
  ])('are not made with %s', async (_, account, secret, problem) => {
    await expect(createAccount(database, account, secret)).rejects.toMatchObject(problem)
  })

  it('are listed without their passwords', async () => {
    const list = await listAccounts(database)
    expect(list.map(({ username }) => username)).toEqual([
      'admin',
      'construction-clerk-1',
      'construction-head',
      'without-password',
      'zhang-san',
    ])
    expect(list.at(-1)).toMatchObject({ hasPassword: true, disabledAt: null })
    expect(JSON.stringify(list)).not.toContain('argon2')
  })

  it('that do not exist are named as missing', async () => {
    await expect(disableAccount(database, 'ghost')).rejects.toMatchObject({ status: 404, code: 'account-not-found' })
  })
})
