import { createHash, randomBytes } from 'node:crypto'
import type { Database, Statement } from '../kernel/database.ts'
import { accountColumns, type Account } from './account.ts'
import type { FactorState } from './second-factor.ts'

/** How long a session lives, and how exactly it is known when its holder was last seen. */
const rules = { absoluteHours: 8, halfMinutes: 10, idleMinutes: 30, seenToTheSecond: 60 }

const open: Statement = {
  name: 'open-session',
  text: `insert into session (token_hash, account_id, half, ends_at)
    select $1, id, $3, clock_timestamp() + case when $3 then interval '${rules.halfMinutes} minutes' else interval '${rules.absoluteHours} hours' end
    from account where id = $2 and disabled_at is null`,
}

const holder: Statement = {
  name: 'session-holder',
  text: `select ${accountColumns}, s.seen_at < clock_timestamp() - interval '${rules.seenToTheSecond} seconds' as unseen,
      case when s.half and f.confirmed_at is null then 'to-enrol' when s.half then 'needed'
        when f.confirmed_at is null then 'none' else 'done' end as "secondFactor"
    from session s join account a on a.id = s.account_id left join second_factor f on f.account_id = a.id
    where s.token_hash = $1 and a.disabled_at is null and s.ends_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - interval '${rules.idleMinutes} minutes'`,
}

const seen: Statement = {
  name: 'session-seen',
  text: 'update session set seen_at = clock_timestamp() where token_hash = $1',
}

const close: Statement = { name: 'close-session', text: 'delete from session where token_hash = $1' }

/** Only this hash is stored: who reads the table cannot take over a session. */
const digest = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Opens a session for an account and gives its token, which nobody has had before; a `half` one still lacks the second factor. */
export async function openSession(database: Database, accountId: string, half = false): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.run(open, [digest(token), accountId, half])
  return token
}

/** Who holds a session, and where it stands with the second factor. */
export interface Holder {
  account: Account
  secondFactor: FactorState
}

/** Whose session a token opens, if it still does; noted as seen where somebody `isThere`. A failed note of having been seen is told to `warn`, not to the person. */
export async function holderOf(
  database: Database,
  token: string,
  isThere: boolean,
  warn: (error: unknown) => void,
): Promise<Holder | null> {
  const [row] = await database.run<Account & { unseen: boolean; secondFactor: FactorState }>(holder, [digest(token)])
  if (!row) return null
  const { unseen, secondFactor, ...account } = row
  if (unseen && isThere) await database.run(seen, [digest(token)]).catch(warn)
  return { account, secondFactor }
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
