import { hash, randomBytes } from 'node:crypto'
import type { Role } from '#domain/organisation/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Beside } from '../kernel/mount.ts'
import type { Account } from './account.ts'
import { needsSecondFactor } from './second-factor.ts'

/** How long a session lives, and how exactly it is known when its holder was last seen. */
const rules = { absoluteHours: 8, halfMinutes: 10, idleMinutes: 30, seenToTheSecond: 60 }

const insert = `insert into session (token_hash, account_id, half, ends_at)
  select $1, id, half, clock_timestamp() + case when half then interval '${rules.halfMinutes} minutes' else interval '${rules.absoluteHours} hours' end`

/** The account is held while its session is opened: whoever changes it before is waited for and seen, whoever does after ends the session. */
const open: Statement = {
  name: 'open-session',
  text: `${insert} from (
      select a.id, $5 and ($6 or exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null)) as half
      from account a where a.id = $2 and a.disabled_at is null and a.password_hash = $3 and a.role = $4 for share) as standing
    returning half`,
}

const openUnchecked: Statement = {
  name: 'open-session-unchecked',
  text: `${insert} from (select id, false as half from account where id = $2 and disabled_at is null) as standing`,
}

const makeWhole: Statement = {
  name: 'make-session-whole',
  text: `with standing as (select id from account where id = $2 and disabled_at is null for share),
      half as (delete from session s using standing a where s.token_hash = $3 and s.account_id = a.id returning a.id)
    ${insert} from (select id, false as half from half) as shown returning half`,
}

/** Whoever holds session $1, as `caller` of what is read beside it; `account` is kept with the session and follows the account. */
const holding = `(select s.caller as account, s.half as "isHalf",
      s.seen_at < clock_timestamp() - interval '${rules.seenToTheSecond} seconds' as unseen,
      s.account_id as id, s.caller ->> 'role' as role, s.caller ->> 'departmentCode' as "departmentCode"
    from session s where s.token_hash = $1 and s.ends_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - interval '${rules.idleMinutes} minutes') caller`

const holder: Statement = { name: 'session-holder', text: `select account, "isHalf", unseen from ${holding}` }

const seen: Statement = {
  name: 'session-seen',
  text: 'update session set seen_at = clock_timestamp() where token_hash = $1',
}

const close: Statement = { name: 'close-session', text: 'delete from session where token_hash = $1' }

/** Only this hash is stored: who reads the table cannot take over a session. */
const digest = (token: string) => hash('sha256', token, 'base64url')

const newToken = () => randomBytes(32).toString('base64url')

/** What was checked before a session is opened, and must still be so when it is. */
export interface Checked {
  id: string
  role: Role
  passwordHash: string
  /** Whether the second factor was shown already; else the session is half where one is due. */
  isWhole: boolean
}

/** Opens a session and gives its token, which nobody has had before; null where what was checked is so no more. */
export async function openChecked(database: Database, checked: Checked): Promise<string | null> {
  const { id, role, passwordHash, isWhole } = checked
  const token = newToken()
  const values = [digest(token), id, passwordHash, role, !isWhole, needsSecondFactor(role)]
  return (await database.run(open, values)).length > 0 ? token : null
}

/** Opens a whole session in place of the half one of `token`; null where that has ended. */
export async function openInPlaceOf(database: Database, accountId: string, token: string): Promise<string | null> {
  const whole = newToken()
  return (await database.run(makeWhole, [digest(whole), accountId, digest(token)])).length > 0 ? whole : null
}

/** Opens a whole session without any check and gives its token: for benchmarks and tests. */
export async function openSession(database: Database, accountId: string): Promise<string> {
  const token = newToken()
  await database.run(openUnchecked, [digest(token), accountId])
  return token
}

interface HolderRow extends Holder {
  unseen: boolean
}

/** Who holds a session; it is half a one until the second factor is shown. */
export interface Holder {
  account: Account
  isHalf: boolean
}

/** The holder of a session, and beside it what a request needs of it; one statement, so one moment. */
function holderBeside({ name, select }: Beside): Statement {
  const statement = besides.get(select) ?? {
    name: `session-${name}`,
    text: `select caller.account, caller."isHalf", caller.unseen, beside.* from ${holding} left join lateral (${select}) beside on true`,
  }
  besides.set(select, statement)
  return statement
}

/** By what they select: two of one name are refused by the driver, and none is answered with the other's columns. */
const besides = new Map<string, Statement>()

/** Whose session a token opens, if it still does; noted as seen where somebody `isThere`. A failed note of having been seen is told to `warn`, not to the person. */
export async function holderOf(
  database: Database,
  token: string,
  isThere: boolean,
  warn: (error: unknown) => void,
  beside: Beside | null = null,
): Promise<Holder | null> {
  const statement = beside ? holderBeside(beside) : holder
  const [row] = await database.read<HolderRow>(statement, [digest(token), ...(beside?.values ?? [])])
  if (!row) return null
  const { account, isHalf, unseen, ...found } = row
  if (unseen && isThere) await database.run(seen, [digest(token)]).catch(warn)
  beside?.keep(found, account.id)
  return { account, isHalf }
}

/** Ends the session of a token; unknown tokens do no harm. */
export async function closeSession(database: Database, token: string): Promise<void> {
  await database.run(close, [digest(token)])
}

/** Ends all sessions of an account at once. */
export async function endSessionsOf(database: Database, accountId: string): Promise<void> {
  await database.query('delete from session where account_id = $1', [accountId])
}

/** Removes sessions that have run out. */
export async function forgetEndedSessions(database: Database): Promise<void> {
  await database.query('delete from session where ends_at < clock_timestamp()')
}
