import { describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { applicant, openSite, password } from '#testing/identity-site.ts'
import { untilSomebodyWaits } from '#testing/until-somebody-waits.ts'
import { accountColumns } from './account.ts'
import { changeRole, createAccount, setPassword } from './index.ts'
import { holderOf, openSession } from './sessions.ts'

const database = await createDatabase()
const { signIn } = await openSite(database)

describe('a sign-in', () => {
  it.each([
    ['password', `password_hash = 'another'`],
    ['role', `role = 'system-administrator'`],
  ])('opens nothing by what was checked before another %s was given', async (what, change) => {
    const { id } = await createAccount(database, { ...applicant, username: `${what}-before` }, password)
    let late: ReturnType<typeof signIn> | undefined
    await database.transaction(async (query) => {
      await query('select from account where id = $1 for update', [id])
      late = signIn(`${what}-before`)
      void late.then(() => undefined)
      await untilSomebodyWaits(database)
      await query(`update account set ${change} where id = $1`, [id])
      await query('delete from session where account_id = $1', [id])
    })
    expect((await late)?.statusCode).toBe(401)
    expect(await database.query('select from session where account_id = $1', [id])).toEqual([])
  })

  it.each([
    ['password', (username: string) => setPassword(database, username, password)],
    ['role', (username: string) => changeRole(database, username, 'head', null)],
  ])('in the moment before another %s is given opens a session that ends with it', async (what, change) => {
    const username = `${what}-after`
    const { id } = await createAccount(database, { ...applicant, username }, password)
    let changed: Promise<void> = Promise.resolve()
    await database.transaction(async (query) => {
      await query('select from account where id = $1 for share', [id])
      changed = change(username)
      await untilSomebodyWaits(database)
      await query(`insert into session (token_hash, account_id, ends_at) values ($1, $2, 'infinity')`, [username, id])
    })
    await changed
    expect(await database.query('select from session where account_id = $1', [id])).toEqual([])
  })
})

describe('whoever holds a session', async () => {
  const { id } = await createAccount(database, { ...applicant, username: 'holder' }, password)
  const token = await openSession(database, id)
  const held = async () => (await holderOf(database, token, false, () => undefined))?.account
  const standing = async () =>
    (await database.query(`select ${accountColumns} from account a where a.id = $1`, [id]))[0]

  it.each([
    ['nothing', `id = id`],
    ['names', `name = '另一人', name_en = 'Another'`],
    ['the user name', `username = 'holder-2'`],
    ['the role', `role = 'agent'`],
    ['the windows', `window_codes = '{0101,0102}'`],
    ['the department and the password', `department_code = null, must_change_password = true`],
    ['what nobody is called by', `language = 'en'`],
  ])('is the account as it stands after a change of %s', async (_, change) => {
    await database.query(`update account set ${change} where id = $1`, [id])
    expect(await held()).toEqual(await standing())
  })

  it('holds none once the account is disabled, and none is opened for it', async () => {
    await database.query('update account set disabled_at = clock_timestamp() where id = $1', [id])
    expect(await held()).toBeUndefined()
    const opening = `insert into session (token_hash, account_id, ends_at) values ('late', $1, 'infinity')`
    await expect(database.query(opening, [id])).rejects.toThrow('caller')
    await database.query('update account set disabled_at = null where id = $1', [id])
    expect(await held()).toBeUndefined()
  })
})
