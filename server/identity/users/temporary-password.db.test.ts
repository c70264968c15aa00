import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { setTemporaryPassword } from '#api/administration-users.ts'
import { enrolSecondFactor, showSecondFactor, signIn, signOut, whoAmI } from '#api/identity.ts'
import { changePassword, myAccount } from '#api/me.ts'
import { everybodysPassword, startApp } from '#testing/app.ts'
import { bringColleague } from '#testing/bring-colleague.ts'
import { openBrowser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const administrator = await app.as('system-administrator')
const password = 'for the first day'

const withTemporary = async () => {
  const id = await bringColleague(database)
  const [row] = await database.query<{ username: string }>('select username from account where id = $1', [id])
  const username = row?.username ?? ''
  const params = { id }
  await administrator.ask(setTemporaryPassword, { params, body: { password } })
  const browser = openBrowser(app.origin)
  const signedIn = await browser.ask(signIn, { body: { username, password } })
  return { browser, username, signedIn }
}
const own = 'a password of my own'

describe('a temporary password', () => {
  it('opens nothing but the way to another and the way out', async () => {
    const { browser, signedIn } = await withTemporary()
    expect(signedIn.mustChangePassword).toBe(true)
    expect((await browser.ask(whoAmI, {})).mustChangePassword).toBe(true)
    const needed = { status: 401, code: 'own-password-needed' }
    expect(await browser.refused(myAccount, {})).toMatchObject(needed)
    expect(await browser.refused(enrolSecondFactor, {})).toMatchObject(needed)
    await browser.ask(signOut, {})
    expect(await browser.refused(whoAmI, {})).toMatchObject({ code: 'not-signed-in' })
  })

  it('is changed for one’s own, which opens everything and is not asked to be changed again', async () => {
    const { browser, username } = await withTemporary()
    await browser.ask(changePassword, { body: { present: password, password: own } })
    expect((await browser.ask(whoAmI, {})).mustChangePassword).toBe(false)
    await browser.ask(myAccount, {})
    const again = openBrowser(app.origin)
    expect((await again.ask(signIn, { body: { username, password: own } })).mustChangePassword).toBe(false)
  })

  it.each([
    ['itself', { present: password, password }, 'password'],
    ['one chosen by whoever does not know it', { present: 'no idea', password: own }, 'present'],
    ['one too short', { present: password, password: 'short' }, 'password'],
  ])('is not changed for %s', async (_, body, field) => {
    const { browser } = await withTemporary()
    const no = await browser.refused(changePassword, { body })
    expect(no).toMatchObject({ status: 400, errors: [{ field }] })
    expect((await browser.ask(whoAmI, {})).mustChangePassword).toBe(true)
  })

  it('is changed after the code, where one is due', async () => {
    await database.query(`update account set must_change_password = true where username = 'deputy-head-02'`)
    const browser = openBrowser(app.origin)
    await browser.ask(signIn, { body: { username: 'deputy-head-02', password: everybodysPassword } })
    const body = { present: everybodysPassword, password: own }
    expect(await browser.refused(changePassword, { body })).toMatchObject({ code: 'second-factor-needed' })
    const { secret } = await browser.ask(enrolSecondFactor, {})
    await browser.ask(showSecondFactor, { body: { code: generateSync({ secret }) } })
    expect(await browser.refused(myAccount, {})).toMatchObject({ code: 'own-password-needed' })
    await browser.ask(changePassword, { body })
    expect(await browser.ask(whoAmI, {})).toMatchObject({ secondFactor: 'done', mustChangePassword: false })
  })
})
