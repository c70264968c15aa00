import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { enrolSecondFactor, showSecondFactor, signIn, whoAmI } from '#api/identity.ts'
import { everybodysPassword, startApp, temporaryFolder } from '#testing/app.ts'
import { openBrowser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { footprint } from '#testing/footprint.ts'
import { forgetSecondFactor } from '#testing/sign-in.ts'

const database = await createDatabase()
const dataDir = temporaryFolder()
const app = await startApp(database, { dataDir })
const user = (...args: string[]) => {
  const running = promisify(execFile)(
    process.execPath,
    [path.resolve(import.meta.dirname, '../cli.ts'), 'user', ...args],
    { env: { PATH: process.env['PATH'], DATA_DIR: dataDir, DATABASE_URL: database.url } },
  )
  running.child.stdin?.on('error', () => undefined)
  running.child.stdin?.end(`${everybodysPassword}\n`)
  return running
}
const at = (department: string | null, ...windows: string[]) => [
  ...(department === null ? [] : ['--department', department]),
  ...windows.flatMap((code) => ['--window', code]),
]
const [required, ofNoSuchRole, elsewhere] = [
  'This is required.',
  'This role has none.',
  'The window belongs to another department.',
]
/** Posts there are not, and the one sentence each is refused in. */
const unfit: [role: string, post: string[], words: string][] = [
  ['clerk', at(null), `--department: ${required} --window: ${required}`],
  ['clerk', at('01'), `--window: ${required}`],
  ['clerk', at(null, '0101'), `--department: ${required} --window: ${elsewhere}`],
  ['clerk', at('02', '0101'), `--window: ${elsewhere}`],
  ['clerk', at('01', '0101', '0199'), '--window: There is no such window.'],
  ['reviewer', at(null), `--department: ${required}`],
  ['reviewer', at('77'), '--department: There is no such department.'],
  ['deputy-head', at('77'), '--department: There is no such department.'],
  ['head', at('01', '0101'), `--window: ${ofNoSuchRole}`],
  ['head', at(null, '0101'), `--window: ${ofNoSuchRole}`],
  ['centre-manager', at('01'), `--department: ${ofNoSuchRole}`],
  ['supervisor', at('01'), `--department: ${ofNoSuchRole}`],
  ['system-administrator', at('01'), `--department: ${ofNoSuchRole}`],
  ['applicant', at('01'), `--department: ${ofNoSuchRole}`],
  ['mayor', at('01'), '--role: This is not one of the choices.'],
]
const username = 'head'
const byPassword = async () => {
  const browser = openBrowser(app.origin)
  const { secondFactor } = await browser.ask(signIn, { body: { username, password: everybodysPassword } })
  return { browser, secondFactor }
}
const written = (action: string) =>
  database.query(`select outcome, detail from audit where action = $1 order by id`, [action])

const idOf = async (name: string) => {
  const [row] = await database.query<{ id: string }>('select id from account where username = $1', [name])
  return row?.id
}

const rowOf = async (name: string) => {
  const [row] = await database.query(
    `select role, department_code as department, window_codes as windows from account where username = $1`,
    [name],
  )
  return row
}

describe('onedoor user add', () => {
  it.each(unfit)('%s %j is refused in one sentence, and nothing is written', async (role, post, words) => {
    const before = await footprint(database)
    await expect(user('add', 'newcomer', '--role', role, '--name', '新人', ...post)).rejects.toMatchObject({
      ...{ code: 2, stdout: '', stderr: `onedoor user: ${words}\n` },
    })
    expect(await footprint(database)).toEqual(before)
  })

  it('nobody goes without a name', async () => {
    const before = await footprint(database)
    for (const name of [[], ['--name', ' ']])
      await expect(user('add', 'newcomer', '--role', 'reviewer', ...name, ...at('01'))).rejects.toMatchObject({
        ...{ code: 2, stderr: `onedoor user: --name: ${required}\n` },
      })
    expect(await footprint(database)).toEqual(before)
  })

  it.each([
    ['clerk', '01', ['0101']],
    ['reviewer', '01', ['0101']],
    ['reviewer', '01', []],
    ['head', '01', []],
    ['head', null, []],
    ['deputy-head', null, []],
    ['supervisor', null, []],
  ] as const)('%s of %j at %j has a post', async (role, department, windows) => {
    const name = `new-${role}-${department ?? 'none'}-${windows.length}`
    await user('add', name, '--role', role, '--name', '新人', ...at(department, ...windows))
    expect(await rowOf(name)).toEqual({ role, department, windows })
  })
})

describe('onedoor user role', () => {
  // It is the same rule: one of each kind.
  it.each(unfit.filter((_, nth) => nth % 7 === 0))(
    '%s %j is refused in one sentence, and the post stays',
    async (role, post, words) => {
      const before = await footprint(database)
      await expect(user('role', 'clerk', '--role', role, ...post)).rejects.toMatchObject({
        ...{ code: 2, stdout: '', stderr: `onedoor user: ${words}\n` },
      })
      expect(await footprint(database)).toEqual(before)
    },
  )

  it('gives a clerk the window they are to sit at', async () => {
    await user('add', 'to-the-front', '--role', 'head', '--name', '新人', ...at('01'))
    await user('role', 'to-the-front', '--role', 'clerk', ...at('01', '0101'))
    expect(await rowOf('to-the-front')).toEqual({ role: 'clerk', department: '01', windows: ['0101'] })
  })
})

it('onedoor user role takes the authority of the old post away, and leaves it with whoever only changes windows', async () => {
  await user('add', 'moves-on', '--role', 'reviewer', '--name', '新人', ...at('01'))
  await database.query(
    `insert into authority_grant (account_id, item_code, level, from_on)
     select id, '0101', 'window', '2008-01-01' from account where username = 'moves-on'`,
  )
  const held = () =>
    database.query(
      `select g.revoked_by from authority_grant g join account a on a.id = g.account_id
       where a.username = 'moves-on' and g.revoked_at is null`,
    )
  await user('role', 'moves-on', '--role', 'reviewer', ...at('01', '0101'))
  expect(await held()).toHaveLength(1)
  await user('role', 'moves-on', '--role', 'reviewer', ...at('02'))
  expect(await held()).toEqual([])
})

it('what the operator does about an account is written down as the operator’s, and about whom', async () => {
  const since = await database.query('select from audit')
  await user('add', 'on-record', '--role', 'reviewer', '--name', '新人', ...at('01'))
  await user('role', 'on-record', '--role', 'clerk', ...at('01', '0101'))
  await user('password', 'on-record')
  await user('disable', 'on-record')
  await expect(user('disable', 'nobody-here')).rejects.toMatchObject({ code: 1 })
  const all = await database.query<{ action: string }>(
    'select account_id, action, outcome, detail from audit order by id',
  )
  const did = { account_id: null, outcome: 'ok', detail: { by: 'operator', subject: await idOf('on-record') } }
  expect(all.slice(since.length)).toEqual(
    ['create-user', 'change-role', 'set-password', 'disable-user'].map((action) => ({ ...did, action })),
  )
})

describe('onedoor user code', () => {
  it('tells what the authenticator shows, which opens the session, and is written down', async () => {
    await forgetSecondFactor(database, username)
    const { browser } = await byPassword()
    await browser.ask(enrolSecondFactor, {})
    const told = JSON.parse((await user('code', username, '--json')).stdout) as { username: string; code: string }
    expect(told).toEqual({ username, code: expect.stringMatching(/^[0-9]{6}$/) as string })
    expect(await browser.ask(showSecondFactor, { body: { code: told.code } })).toMatchObject({ secondFactor: 'done' })
    expect(await written('tell-second-factor')).toEqual([
      { outcome: 'ok', detail: { by: 'operator', subject: await idOf(username) } },
    ])
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
    expect(await written('reset-second-factor')).toEqual([
      { outcome: 'ok', detail: { by: 'operator', subject: await idOf(username) } },
    ])
  })

  it('of nobody is refused in words', async () => {
    await expect(user('reset-second-factor', 'nobody-here')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no account “nobody-here”') as string,
    })
    expect(await written('reset-second-factor')).toHaveLength(1)
  })
})
