import { randomUUID } from 'node:crypto'
import { roles, type Role } from '#domain/organisation/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { accountColumns, type Account } from './account.ts'
import { hashNewPassword } from './passwords.ts'

export type NewAccount = Pick<Account, 'username' | 'role' | 'name' | 'nameEn'> &
  Partial<Pick<Account, 'departmentCode' | 'windowCodes' | 'partyId' | 'mustChangePassword'>>

/** An account as the operator sees it. */
type ListedAccount = Account & { hasPassword: boolean; disabledAt: string | null }

const wellFormedUsername = /^[a-z0-9][a-z0-9._-]{1,59}$/

const wrong = (field: string, message: string) => new Problem(400, 'invalid', {}, [{ field, message }])

/** Adds an account; without a password it cannot sign in. Throws 400 `invalid` and 409 `username-taken`. */
export async function createAccount(database: Database, account: NewAccount, password?: string): Promise<Account> {
  if (!wellFormedUsername.test(account.username)) throw wrong('username', 'field-pattern')
  if (account.name.trim() === '') throw wrong('name', 'field-required')
  refuseUnknownRole(account.role)
  const hash = await newHash(password)
  return insertAccount((text, values) => database.query(text, values), { ...account, id: randomUUID() }, hash)
}

/** Writes the row of a new account; throws 409 `username-taken`. */
export async function insertAccount(
  query: Database['query'],
  account: NewAccount & { id: string },
  passwordHash: string | null,
): Promise<Account> {
  const { id, username, role, name, nameEn, departmentCode = null, windowCodes = [], partyId = null } = account
  const [created] = await query<Account>(
    `insert into account as a (id, username, role, name, name_en, department_code, window_codes, party_id, password_hash,
       must_change_password)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (username) do nothing returning ${accountColumns}`,
    [
      id,
      username,
      role,
      name,
      nameEn,
      departmentCode,
      windowCodes,
      partyId,
      passwordHash,
      account.mustChangePassword ?? false,
    ],
  )
  if (!created) throw new Problem(409, 'username-taken', { username })
  return created
}

/** The account of a user name; throws 404 `account-not-found`. */
export async function accountNamed(database: Database, username: string): Promise<Account> {
  const [account] = await database.query<Account>(`select ${accountColumns} from account a where a.username = $1`, [
    username,
  ])
  if (!account) throw new Problem(404, 'account-not-found', { username })
  return account
}

/** Sets another password and ends the sessions opened with the old one. */
export async function setPassword(database: Database, username: string, password: string): Promise<void> {
  await changeAndEndSessions(database, username, 'password_hash = $2', [await newHash(password)])
}

/** Puts one's own password in the place of the one of `hash`, ends the sessions and gives the new hash; null where another took that place. */
export async function replacePassword(
  database: Database,
  id: string,
  hash: string,
  password: string,
): Promise<string | null> {
  const own = await hashNewPassword(password)
  return database.transaction(async (query) => {
    const [changed] = await query(
      `update account set password_hash = $3, must_change_password = false where id = $1 and password_hash = $2 returning id`,
      [id, hash, own],
    )
    if (!changed) return null
    await query('delete from session where account_id = $1', [id])
    return own
  })
}

/** The account signs in no more, and what it has open ends at once. */
export async function disableAccount(database: Database, username: string): Promise<void> {
  await changeAndEndSessions(database, username, 'disabled_at = coalesce(disabled_at, clock_timestamp())', [])
}

/** Gives the account another role, and with it a department and windows or none; its sessions end at once, and the authority of the old post goes with it. */
export async function changeRole(
  database: Database,
  username: string,
  role: Role,
  departmentCode: string | null,
  windowCodes: readonly string[] = [],
): Promise<void> {
  refuseUnknownRole(role)
  const change = `role = $2, department_code = $3, window_codes = $4`
  await changeAndEndSessions(database, username, change, [role, departmentCode, windowCodes], (query) =>
    query(revokeOfOldPost, [username, role, departmentCode]),
  )
}

const revokeOfOldPost = `with old as (select id, role, department_code from account where username = $1 for update)
  update authority_grant g set revoked_at = clock_timestamp() from old
  where g.account_id = old.id and g.revoked_at is null and (old.role, old.department_code) is distinct from ($2, $3)`

/** Every account by user name. */
export function listAccounts(database: Database): Promise<ListedAccount[]> {
  return database.query(
    `select ${accountColumns}, a.password_hash is not null as "hasPassword", a.disabled_at as "disabledAt"
     from account a order by a.username`,
  )
}

/** Throws 400 `invalid` where there is no such role. */
export function refuseUnknownRole(text: string): void {
  if (!roles.some((role) => role === text)) throw wrong('role', 'field-enum')
}

const newHash = async (password: string | undefined): Promise<string | null> =>
  password === undefined ? null : hashNewPassword(password)

/** Two statements: the second sees the session of whoever signed in while the first waited for it. */
async function changeAndEndSessions(
  database: Database,
  username: string,
  change: string,
  values: unknown[],
  before: (query: Query) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  await database.transaction(async (query) => {
    await before(query)
    const [account] = await query<{ id: string }>(`update account set ${change} where username = $1 returning id`, [
      username,
      ...values,
    ])
    if (!account) throw new Problem(404, 'account-not-found', { username })
    await query('delete from session where account_id = $1', [account.id])
  })
}
