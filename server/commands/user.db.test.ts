import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { enrolSecondFactor, showSecondFactor, signIn, whoAmI } from '#api/identity.ts'
import { everybodysPassword, startApp, temporaryFolder } from '#testing/app.ts'
import { openBrowser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { forgetSecondFactor } from '#testing/sign-in.ts'

const database = await createDatabase()
const dataDir = temporaryFolder()
const app = await startApp(database, { dataDir })
const user = (...args: string[]) =>
  promisify(execFile)(process.execPath, [path.resolve(import.meta.dirname, '../cli.ts'), 'user', ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, DATABASE_URL: database.url },
  })
const username = 'head'
const byPassword = async () => {
  const browser = openBrowser(app.origin)
  const { secondFactor } = await browser.ask(signIn, { body: { username, password: everybodysPassword } })
  return { browser, secondFactor }
}
const written = (action: string) =>
  database.query(`select outcome, detail from audit where action = $1 order by id`, [action])

describe('onedoor user code', () => {
  it('tells what the authenticator shows, which opens the session, and is written down', async () => {
    await forgetSecondFactor(database, username)
    const { browser } = await byPassword()
    await browser.ask(enrolSecondFactor, {})
    const told = JSON.parse((await user('code', username, '--json')).stdout) as { username: string; code: string }
    expect(told).toEqual({ username, code: expect.stringMatching(/^[0-9]{6}$/) as string })
    expect(await browser.ask(showSecondFactor, { body: { code: told.code } })).toMatchObject({ secondFactor: 'done' })
    expect(await written('tell-second-factor')).toEqual([{ outcome: 'ok', detail: { by: 'operator' } }])
  })

  it.each([
    ['somebody without a factor', 'clerk', 'clerk has no second factor'],
    ['nobody', 'nobody-here', 'There is no account “nobody-here”'],
  ])('of %s is no code, and nothing is written down', async (_, whose, words) => {
    const before = await written('tell-second-factor')
    await expect(user('code', whose)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(words) as string,
    })
    expect(await written('tell-second-factor')).toEqual(before)
  })
})

describe('onedoor user reset-second-factor', () => {
  it('ends the sessions, has another one set up at the next sign-in, and is written down', async () => {
    const open = await app.signIn(username)
    expect((await user('reset-second-factor', username)).stdout).toContain('head has no second factor')
    expect(await open.refused(whoAmI, {})).toMatchObject({ code: 'not-signed-in' })
    expect((await byPassword()).secondFactor).toBe('to-enrol')
    expect(await written('reset-second-factor')).toEqual([{ outcome: 'ok', detail: { by: 'operator' } }])
  })

  it('of nobody is refused in words', async () => {
    await expect(user('reset-second-factor', 'nobody-here')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no account “nobody-here”') as string,
    })
    expect(await written('reset-second-factor')).toHaveLength(1)
  })
})
