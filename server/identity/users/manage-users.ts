import { randomUUID } from 'node:crypto'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { refuseAccountChange, type Post, type Role, type StaffRole } from '#domain/organisation/index.ts'
import { administer, type Act, type Query } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import { insertAccount } from '../accounts.ts'
import { hashNewPassword } from '../passwords.ts'
import { checkPost } from './check-post.ts'
import { userOf, type User } from './user.ts'

/** Who sent the request of an act, and its key. */
export type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'>

/** A post as an administrator gives it. */
export type StaffPost = Post & { role: StaffRole; windowCodes: string[] }

interface NewUser extends StaffPost {
  username: string
  name: string
  nameEn: string
  password: string
}

/** Adds an account of staff; its password is changed at the first sign-in. */
export async function createUser(database: Database, sender: Sender, wanted: NewUser): Promise<User | Refusal> {
  const { password, ...account } = wanted
  const hash = await hashNewPassword(password)
  const id = randomUUID()
  const act: Act = { ...sender, action: 'create-user', subject: id, detail: { role: account.role } }
  const work = async (query: Query) => {
    await checkPost(query, account)
    await insertAccount(query, { ...account, id, mustChangePassword: true }, hash)
    return undefined
  }
  return changed(database, act, work)
}

/** Gives another post: sessions end, and the authority of the old post goes with it. */
export function changeRole(database: Database, sender: Sender, id: string, post: StaffPost): Promise<User | Refusal> {
  const act: Act = { ...sender, action: 'change-role', subject: id, detail: { role: post.role } }
  return changed(database, act, async (query) => {
    const to = await lock(query, id)
    const refused = await refuseChange(query, sender, { id, role: to.role }, post.role)
    if (refused) return refused
    await checkPost(query, post)
    await query('update account set role = $2, department_code = $3, window_codes = $4 where id = $1', [
      id,
      post.role,
      post.departmentCode,
      post.windowCodes,
    ])
    if (to.role !== post.role || to.departmentCode !== post.departmentCode) await query(revokeAll, [id, sender.by])
    await endSessions(query, id)
    return undefined
  })
}

/** Sets a password that is changed at the next sign-in; sessions end. */
export async function setTemporaryPassword(
  database: Database,
  sender: Sender,
  id: string,
  password: string,
): Promise<User | Refusal> {
  const hash = await hashNewPassword(password)
  return changed(database, { ...sender, action: 'set-temporary-password', subject: id }, async (query) => {
    await lock(query, id)
    await query('update account set password_hash = $2, must_change_password = true where id = $1', [id, hash])
    await endSessions(query, id)
    return undefined
  })
}

/** Closes an account or opens it again. */
export function setDisabled(
  database: Database,
  sender: Sender,
  id: string,
  disabled: boolean,
): Promise<User | Refusal> {
  const act: Act = { ...sender, action: disabled ? 'disable-user' : 'enable-user', subject: id }
  return changed(database, act, async (query) => {
    const to = await lock(query, id)
    if (to.disabled === disabled) return disabled ? refuse('already-disabled') : refuse('already-enabled')
    const refused = disabled && (await refuseChange(query, sender, { id, role: to.role }, null))
    if (refused) return refused
    await query(`update account set disabled_at = case when $2 then clock_timestamp() end where id = $1`, [
      id,
      disabled,
    ])
    await endSessions(query, id)
    return undefined
  })
}

/** Signs an account out everywhere. */
export function signOutEverywhere(database: Database, sender: Sender, id: string): Promise<User | Refusal> {
  return changed(database, { ...sender, action: 'end-sessions', subject: id }, async (query) => {
    await lock(query, id)
    await endSessions(query, id)
    return undefined
  })
}

/** Forgets the second factor; sessions end, whole and half. */
export function resetSecondFactor(database: Database, sender: Sender, id: string): Promise<User | Refusal> {
  return changed(database, { ...sender, action: 'reset-second-factor', subject: id }, async (query) => {
    await lock(query, id)
    await query('delete from second_factor where account_id = $1', [id])
    await endSessions(query, id)
    return undefined
  })
}

/** Does an act and gives the account as it is afterwards. */
async function changed(
  database: Database,
  act: Act,
  work: (query: Query) => Promise<Refusal | undefined>,
): Promise<User | Refusal> {
  const done = await administer(database, act, work)
  if (!('subject' in done)) return done
  const user = await userOf((text, values) => database.query(text, values), done.subject)
  if (!user) throw new Problem(404, 'account-not-found', { username: '' })
  return user
}

interface Locked {
  role: Role
  departmentCode: string | null
  disabled: boolean
}

/** The account as it is, held until the act is done; throws 404 where no account of staff has the id. */
async function lock(query: Query, id: string): Promise<Locked> {
  // Always the administrators first, and in one order: two who act on each other wait and do not deadlock.
  await query(`select from account where role = 'system-administrator' order by id for update`)
  const [locked] = await query<Locked>(
    `select role, department_code as "departmentCode", disabled_at is not null as disabled from account
     where id = $1 and role not in ('applicant', 'agent') for update`,
    [id],
  )
  if (!locked) throw new Problem(404, 'account-not-found', { username: '' })
  return locked
}

async function refuseChange(
  query: Query,
  { by }: Sender,
  to: { id: string; role: Role },
  role: Role | null,
): Promise<Refusal | null> {
  const administrators = await query<{ id: string }>(
    `select id from account where role = 'system-administrator' and disabled_at is null`,
  )
  return refuseAccountChange({ by, to, role, administrators: administrators.map(({ id }) => id) })
}

const endSessions = (query: Query, id: string) => query('delete from session where account_id = $1', [id])

const revokeAll = `update authority_grant set revoked_at = clock_timestamp(), revoked_by = $2
  where account_id = $1 and revoked_at is null`
