import { generateSync } from 'otplib'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { openSite } from '#testing/identity-site.ts'
import { accountNamed, createSecondFactors, resetSecondFactor } from './index.ts'

const database = await createDatabase()
const { keyring, send, signIn, signOut, tokenOf, whoAmI } = await openSite(database)

const enrol = (token: string | undefined) => send('POST', '/api/session/second-factor/enrolment', token)
const show = (token: string | undefined, code: string) => send('POST', '/api/session/second-factor', token, { code })
/** The code so many time steps from `at` (ms since 1970), which is now unless said otherwise. */
const codeOf = (secret: string, steps = 0, at = Date.now()) => generateSync({ secret, epoch: at / 1000 + steps * 30 })
const secretOf = async (token: string | undefined) => (await enrol(token)).json<{ secret: string }>().secret
const never = '000000'

beforeEach(() => database.query('delete from second_factor'))

describe('the second factor', () => {
  it('is set up at the first sign-in of those who decide; until then the session opens nothing', async () => {
    const answer = await signIn('construction-head')
    expect(answer.json()).toMatchObject({ role: 'head', secondFactor: 'to-enrol' })
    const half = answer.cookies[0]?.value
    expect((await whoAmI(half)).json()).toMatchObject({ secondFactor: 'to-enrol' })
    const refused = await send('GET', '/api/probe', half)
    expect([refused.statusCode, refused.json()]).toMatchObject([401, { code: 'second-factor-needed' }])
    const enrolled = (await enrol(half)).json<{ secret: string; uri: string }>()
    expect(enrolled.uri).toContain(`secret=${enrolled.secret}`)
    const whole = await show(half, codeOf(enrolled.secret))
    expect(whole.json()).toMatchObject({ username: 'construction-head', secondFactor: 'done' })
    const token = whole.cookies[0]?.value
    expect(token).not.toBe(half)
    expect((await whoAmI(half)).statusCode).toBe(401)
    expect((await send('GET', '/api/probe', token)).statusCode).toBe(200)
    expect((await whoAmI(token)).json()).toMatchObject({ secondFactor: 'done' })
  })

  it('is asked for at every later sign-in, by a code that is good once', async () => {
    const secret = await secretOf(await tokenOf('construction-head'))
    // A step of time may end between the two sign-ins: the code that is shown twice is the same all the same.
    const at = Date.now()
    await show(await tokenOf('construction-head'), codeOf(secret, 0, at))
    const again = await signIn('construction-head')
    expect(again.json()).toMatchObject({ secondFactor: 'needed' })
    const half = again.cookies[0]?.value
    const replayed = await show(half, codeOf(secret, 0, at))
    expect([replayed.statusCode, replayed.json()]).toMatchObject([401, { code: 'wrong-code' }])
    expect((await show(half, codeOf(secret, -1, at))).statusCode).toBe(401)
    expect((await show(half, codeOf(secret, 1, at))).statusCode).toBe(200)
  })

  it('stands once set up: nobody with the password alone replaces it', async () => {
    const secret = await secretOf(await tokenOf('construction-head'))
    await show(await tokenOf('construction-head'), codeOf(secret))
    const refused = await enrol(await tokenOf('construction-head'))
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'second-factor-stands' }])
  })

  it('takes a code of neither the far past nor the far future, and a secret that was replaced never', async () => {
    const half = await tokenOf('construction-head')
    const first = await secretOf(half)
    const secret = await secretOf(half)
    for (const code of [codeOf(first), codeOf(secret, -3), codeOf(secret, 3), never])
      expect((await show(half, code)).statusCode).toBe(401)
    expect((await show(half, codeOf(secret))).statusCode).toBe(200)
  })

  it('is not guessed: the sixth wrong code waits, whatever session it comes from', async () => {
    await secretOf(await tokenOf('construction-head'))
    for (let n = 0; n < 5; n += 1) expect((await show(await tokenOf('construction-head'), never)).statusCode).toBe(401)
    const stopped = await show(await tokenOf('construction-head'), never)
    expect([stopped.statusCode, stopped.headers['retry-after']]).toEqual([429, '120'])
  })

  test.each([
    ['letters', 'abcdef'],
    ['too few digits', '12345'],
    ['nothing', ''],
  ])('does not take %s for a code', async (_, code) => {
    expect((await show(await tokenOf('construction-head'), code)).statusCode).toBe(400)
  })

  it('is free to everybody else, and asked for once they have it', async () => {
    const token = await tokenOf('zhang-san')
    expect((await whoAmI(token)).json()).toMatchObject({ secondFactor: 'none' })
    await show(token, codeOf(await secretOf(token)))
    expect((await signIn('zhang-san')).json()).toMatchObject({ secondFactor: 'needed' })
  })

  it('set up but never confirmed is not asked for', async () => {
    await secretOf(await tokenOf('zhang-san'))
    expect((await signIn('zhang-san')).json()).toMatchObject({ secondFactor: 'none' })
  })

  it('taken away by an operator ends the sessions and is set up anew', async () => {
    const half = await tokenOf('construction-head')
    const token = (await show(half, codeOf(await secretOf(half)))).cookies[0]?.value
    await resetSecondFactor(database, 'construction-head')
    expect((await whoAmI(token)).statusCode).toBe(401)
    expect((await signIn('construction-head')).json()).toMatchObject({ secondFactor: 'to-enrol' })
  })

  it('leaves a half session ten minutes, and the way out', async () => {
    const half = await tokenOf('construction-head')
    const [session] = await database.query<{ short: boolean }>(
      `select bool_and(ends_at < clock_timestamp() + interval '10 minutes') as short from session where half`,
    )
    expect(session?.short).toBe(true)
    expect((await signOut(half)).statusCode).toBe(204)
    expect((await whoAmI(half)).statusCode).toBe(401)
  })

  it('is sealed where it is kept, and told to an operator by its present code', async () => {
    const secret = await secretOf(await tokenOf('construction-head'))
    const rows = await database.query<{ row: string }>('select second_factor::text as row from second_factor')
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false)
    const { id } = await accountNamed(database, 'construction-head')
    expect(await createSecondFactors(database, keyring).presentCode(id)).toMatch(/^[0-9]{6}$/)
  })

  it('is written down, right and wrong', async () => {
    const half = await tokenOf('construction-head')
    const secret = await secretOf(half)
    await database.query('delete from audit')
    await show(half, never)
    await show(half, codeOf(secret))
    expect(await database.query('select action, outcome from audit order by id')).toEqual([
      { action: 'second-factor', outcome: 'refused' },
      { action: 'second-factor', outcome: 'ok' },
    ])
  })
})
