import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as contract from '#api/administration-users.ts'
import { governmentDuty } from '#api/appointments.ts'
import { signIn, whoAmI } from '#api/identity.ts'
import { canonicalJson } from '#domain/kernel/index.ts'
import { everybodysPassword, startApp } from '#testing/app.ts'
import { bringColleague } from '#testing/bring-colleague.ts'
import { nextKey, openBrowser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { footprint } from '#testing/footprint.ts'
import { createAccount } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const administrator = await app.as('system-administrator')
const [self] = await database.query<{ id: string }>(`select id from account where username = 'system-administrator'`)
const ofSelf = { id: self?.id ?? '' }
const colleague = async () => {
  const id = await bringColleague(database)
  const [row] = await database.query<{ username: string }>('select username from account where id = $1', [id])
  return { id, username: row?.username ?? '', params: { id } }
}
const password = 'for the first day'
const newcomer = (username: string) => ({
  ...{ username, name: '新人', nameEn: 'Newcomer', password },
  ...{ role: 'clerk' as const, departmentCode: '01', windowCodes: ['0101'] },
})
const audited = (action: string, subject: string) =>
  database.query<{ by: string; detail: object }>(
    `select a.username as by, detail - 'subject' as detail from audit u join account a on a.id = u.account_id
     where action = $1 and detail ->> 'subject' = $2`,
    [action, subject],
  )
const grantsOf = (id: string) =>
  database.query('select from authority_grant where account_id = $1 and revoked_at is null', [id])

describe('a new colleague', () => {
  it('has an account, a post and a password to be changed, and it is on the record', async () => {
    const user = await administrator.ask(contract.createUser, { body: newcomer('newcomer') })
    expect(user).toMatchObject({ role: 'clerk', windowCodes: ['0101'], mustChangePassword: true, disabledAt: null })
    expect(user.department?.code).toBe('01')
    expect(await audited('create-user', user.id)).toEqual([{ by: 'system-administrator', detail: { role: 'clerk' } }])
    const browser = openBrowser(app.origin)
    await browser.ask(signIn, { body: { username: 'newcomer', password } })
  })

  it('is made once, however often the request is sent', async () => {
    const key = nextKey()
    const first = await administrator.ask(contract.createUser, { body: newcomer('sent-twice'), key })
    expect(await administrator.ask(contract.createUser, { body: newcomer('sent-twice'), key })).toEqual(first)
    const other = await administrator.refused(contract.createUser, { body: newcomer('another'), key })
    expect(other).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
  })

  it('leaves nothing on the record that a password could be guessed against', async () => {
    const body = newcomer('well-guarded')
    await administrator.ask(contract.createUser, { body })
    const request = `POST ${contract.createUser.path} ${canonicalJson(body)}`
    const guess = createHash('sha256').update(request).digest('base64url')
    const kept = await database.query<{ hash: string }>('select request_hash as hash from audit')
    expect(kept.map(({ hash }) => hash)).not.toContain(guess)
  })

  it('is not made under a name that is taken', async () => {
    const no = await administrator.refused(contract.createUser, { body: newcomer('clerk') })
    expect(no).toMatchObject({ status: 409, code: 'username-taken' })
  })
})

describe('another role', () => {
  it('ends the sessions at once and takes the authority of the old post', async () => {
    const { params, id, username } = await colleague()
    const browser = await app.signIn(username)
    const body = { role: 'supervisor' as const, departmentCode: null, windowCodes: [] }
    expect(await administrator.ask(contract.changeUserRole, { params, body })).toMatchObject({
      role: 'supervisor',
      sessions: 0,
    })
    expect((await browser.refused(whoAmI, {})).status).toBe(401)
    expect(await grantsOf(id)).toEqual([])
    expect(await audited('change-role', id)).toHaveLength(1)
  })

  it('leaves the authority where only the windows change', async () => {
    const { params, id } = await colleague()
    const body = { role: 'clerk' as const, departmentCode: '01', windowCodes: ['0101'] }
    await administrator.ask(contract.changeUserRole, { params, body })
    expect(await grantsOf(id)).toHaveLength(1)
  })
})

describe('a temporary password', () => {
  it('opens the account in place of the old one, and is to be changed', async () => {
    const { params, username } = await colleague()
    const browser = await app.signIn(username)
    const user = await administrator.ask(contract.setTemporaryPassword, { params, body: { password } })
    expect(user).toMatchObject({ mustChangePassword: true, sessions: 0 })
    expect((await browser.refused(whoAmI, {})).status).toBe(401)
    const again = openBrowser(app.origin)
    expect((await again.refused(signIn, { body: { username, password: everybodysPassword } })).status).toBe(401)
    await again.ask(signIn, { body: { username, password } })
  })
})

describe('an account', () => {
  it('is disabled and enabled', async () => {
    const { params, username, id } = await colleague()
    const browser = await app.signIn(username)
    expect((await administrator.ask(contract.disableUser, { params })).disabledAt).not.toBeNull()
    expect((await browser.refused(whoAmI, {})).status).toBe(401)
    expect((await administrator.refused(contract.disableUser, { params })).code).toBe('already-disabled')
    expect((await administrator.ask(contract.enableUser, { params })).disabledAt).toBeNull()
    expect((await administrator.refused(contract.enableUser, { params })).code).toBe('already-enabled')
    await app.signIn(username)
    expect(await audited('disable-user', id)).toHaveLength(1)
  })

  it('is signed out everywhere', async () => {
    const { params, username } = await colleague()
    const browser = await app.signIn(username)
    expect((await administrator.ask(contract.endUserSessions, { params })).sessions).toBe(0)
    expect((await browser.refused(whoAmI, {})).status).toBe(401)
  })

  it('loses its second factor', async () => {
    const { params, id } = await colleague()
    await database.query(
      `insert into second_factor (account_id, sealed_secret, confirmed_at) values ($1, 'x', now())`,
      [id],
    )
    expect((await administrator.ask(contract.resetSecondFactor, { params })).secondFactor).toBe(false)
    expect(await database.query('select from second_factor where account_id = $1', [id])).toEqual([])
  })

  it('of an applicant is none of an administrator’s', async () => {
    const [li] = await database.query<{ id: string }>(`select id from account where username = 'li'`)
    const no = await administrator.refused(contract.disableUser, { params: { id: li?.id ?? '' } })
    expect(no).toMatchObject({ status: 404, code: 'account-not-found' })
  })
})

describe('administrators', () => {
  const second = () =>
    createAccount(database, {
      username: 'second-administrator',
      role: 'system-administrator',
      name: '二',
      nameEn: 'Two',
    })
  const demoted = { role: 'supervisor' as const, departmentCode: null, windowCodes: [] }

  it('cannot remove the last of them', async () => {
    const before = await footprint(database)
    expect((await administrator.refused(contract.disableUser, { params: ofSelf })).code).toBe('last-administrator')
    const body = demoted
    expect((await administrator.refused(contract.changeUserRole, { params: ofSelf, body })).code).toBe(
      'last-administrator',
    )
    expect(await footprint(database)).toEqual(before)
  })

  it('cannot remove themselves, and can remove another', async () => {
    const { id } = await second()
    expect((await administrator.refused(contract.disableUser, { params: ofSelf })).code).toBe('not-oneself')
    expect((await administrator.refused(contract.changeUserRole, { params: ofSelf, body: demoted })).code).toBe(
      'not-oneself',
    )
    await administrator.ask(contract.disableUser, { params: { id } })
    await administrator.ask(contract.enableUser, { params: { id } })
  })
})

describe('the list', () => {
  it('is narrowed and paged, and knows no applicants', async () => {
    const asking = await app.signIn('system-administrator')
    const everybody = await asking.ask(contract.userList, { query: { limit: '100' } })
    expect(everybody.users.map(({ username }) => username)).not.toContain('li')
    expect(everybody.total).toBe(everybody.users.length)
    const found = async (query: object) =>
      (await asking.ask(contract.userList, { query })).users.map(({ username }) => username)
    expect(await found({ role: 'head' })).toEqual(['head', 'head-02'])
    expect(await found({ role: 'head', department: '02' })).toEqual(['head-02'])
    expect(await found({ q: 'DEPUTY' })).toEqual(['deputy-head', 'deputy-head-02'])
    await database.query(`update account set disabled_at = now() where username = 'head-02'`)
    expect(await found({ role: 'head', state: 'enabled' })).toEqual(['head'])
    expect(await found({ role: 'head', state: 'disabled' })).toEqual(['head-02'])
    const first = await asking.ask(contract.userList, { query: { limit: '2' } })
    expect(first.users).toHaveLength(2)
    const next = await asking.ask(contract.userList, { query: { limit: '2', after: first.next ?? '' } })
    expect(next.users[0]?.username).toBe(everybody.users[2]?.username)
  })
})

describe('whoever is a leader of no department', () => {
  it.each(['head', 'deputy-head'] as const)('leads the government as its %s', async (role) => {
    const body = { ...newcomer(`leads-as-${role}`), role, departmentCode: null, windowCodes: [] }
    const user = await administrator.ask(contract.createUser, { body })
    expect(user).toMatchObject({ role, department: null })
    const { leaders } = await (await app.as('centre-manager')).ask(governmentDuty, {})
    expect(leaders).toMatchObject([{ id: user.id, role, isAway: false }])
    await administrator.ask(contract.disableUser, { params: { id: user.id } })
    expect((await (await app.as('centre-manager')).ask(governmentDuty, {})).leaders).toEqual([])
  })
})

const users = '/api/administration/users'
const who = 'system-administrator'
const wrong = (change: object) => ({ ...newcomer('nobody-yet'), ...change })
const bad = (what: string, change: object, fields: BadRequest['fields']): BadRequest => ({
  ...{ what, who, path: users, body: wrong(change), status: 400, code: 'invalid' },
  ...(fields && { fields }),
})

const table: BadRequest[] = [
  bad('a user name with capitals', { username: 'Nobody' }, { username: /form|格式/ }),
  bad('a blank name', { name: '  ' }, { name: /form|格式/ }),
  bad('a short password', { password: 'short' }, { password: /short|短/ }),
  bad('an applicant', { role: 'applicant' }, { role: /./ }),
  bad(
    'a clerk without a department',
    { departmentCode: null, windowCodes: [] },
    { departmentCode: /./, windowCodes: /./ },
  ),
  bad(
    'a reviewer of the government',
    { role: 'reviewer', departmentCode: null, windowCodes: [] },
    { departmentCode: /./ },
  ),
  bad('a clerk without a window', { windowCodes: [] }, { windowCodes: /./ }),
  bad('a clerk at the neighbours’ window', { windowCodes: ['0201'] }, { windowCodes: /another|不属于/ }),
  bad('a window that is not there', { windowCodes: ['0199'] }, { windowCodes: /no such|没有/ }),
  bad(
    'a department that is not there',
    { role: 'head', departmentCode: '99', windowCodes: [] },
    { departmentCode: /no such|没有/ },
  ),
  bad('a supervisor of a department', { role: 'supervisor', windowCodes: [] }, { departmentCode: /none|没有/ }),
  bad('a head at a window', { role: 'head' }, { windowCodes: /none|没有/ }),
  bad('a field of one’s own', { disabledAt: null }, { disabledAt: /no such|没有/ }),
]

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(table)('$what is refused', async (request) => {
    await expectNo(app, request, language)
  })
})

// Last: either session may be the one that ends.
describe('two administrators', () => {
  it('who remove each other at the same moment leave one', async () => {
    const [other] = await database.query<{ id: string }>(
      `update account set password_hash = (select password_hash from account where username = 'clerk')
       where username = 'second-administrator' returning id`,
    )
    const theOther = await app.as('second-administrator')
    const answers = await Promise.allSettled([
      administrator.ask(contract.disableUser, { params: { id: other?.id ?? '' } }),
      theOther.ask(contract.disableUser, { params: ofSelf }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(
      await database.query(`select from account where role = 'system-administrator' and disabled_at is null`),
    ).toHaveLength(1)
    await database.query('update account set disabled_at = null where id = $1', [ofSelf.id])
  })
})
