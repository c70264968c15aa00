import { describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { applicant, openSite, password } from '#testing/identity-site.ts'
import { untilSomebodyWaits } from '#testing/until-somebody-waits.ts'
import { changeRole, createAccount, setPassword } from './index.ts'

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
