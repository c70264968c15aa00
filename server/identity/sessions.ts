import { createHash, randomBytes } from 'node:crypto'
import type { Database, Statement } from '../kernel/database.ts'
import { accountColumns, type Account } from './account.ts'

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
  text: `select ${accountColumns}, s.seen_at < clock_timestamp() - interval '${rules.seenToTheSecond} seconds' as unseen
    from session s join account a on a.id = s.account_id
    where s.token_hash = $1 and s.half = $2 and a.disabled_at is null and s.ends_at > clock_timestamp()
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

/** Whose session a token opens, if it still does: a whole one, or a `half` one. A failed note of having been seen is told to `warn`, not to the person. */
export async function holderOf(
  database: Database,
  token: string,
  warn: (error: unknown) => void,
  half = false,
): Promise<Account | null> {
  const [row] = await database.run<Account & { unseen: boolean }>(holder, [digest(token), half])
  if (!row) return null
  const { unseen, ...account } = row
  if (unseen) await database.run(seen, [digest(token)]).catch(warn)
  return account
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
