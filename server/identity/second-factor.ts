// The second factor (TOTP, RFC 6238): its secret sealed at rest, a code good for its own time step and the ones beside it,
// and every step good once.
import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'
import type { Role } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import { seal, unseal, type Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { writeAudit } from './audit.ts'

/** Where a session stands. `needed`: a code is to be shown now; `to-enrol`: an authenticator is to be set up now. */
export type FactorState = 'none' | 'needed' | 'to-enrol' | 'done'

/** Who decides, or rules over accounts, shows two factors. */
const obliged: ReadonlySet<Role> = new Set(['deputy-head', 'head', 'system-administrator'])

/** Whether an account of this role shows a second factor whatever its holder prefers. */
export const needsSecondFactor = (role: Role): boolean => obliged.has(role)

const toleranceSeconds = 30

interface Kept {
  sealed: string
  confirmed: boolean
  /** What the database's clock shows, in seconds. */
  now: number
}

export function createSecondFactors(database: Database, { master }: Keyring) {
  const factorOf = async (accountId: string): Promise<Kept | undefined> => {
    const [kept] = await database.query<Kept>(
      `select sealed_secret as sealed, confirmed_at is not null as confirmed,
         floor(extract(epoch from clock_timestamp()))::float8 as now
       from second_factor where account_id = $1`,
      [accountId],
    )
    return kept
  }
  return {
    /** What a session still needs after the password. */
    async stateOf({ id, role }: { id: string; role: Role }): Promise<Exclude<FactorState, 'done'>> {
      if ((await factorOf(id))?.confirmed) return 'needed'
      return needsSecondFactor(role) ? 'to-enrol' : 'none'
    },
    /** Makes a secret to be confirmed by its first code; a confirmed one stands (409 `second-factor-stands`). */
    async enrol({ id, username }: { id: string; username: string }): Promise<{ secret: string; uri: string }> {
      const secret = generateSecret()
      const [made] = await database.query(
        `insert into second_factor as f (account_id, sealed_secret) values ($1, $2)
         on conflict (account_id) do update set sealed_secret = excluded.sealed_secret where f.confirmed_at is null
         returning account_id`,
        [id, seal(master, secret)],
      )
      await writeAudit(database, { accountId: id, action: 'enrol-second-factor', outcome: made ? 'ok' : 'refused' })
      if (!made) throw new Problem(409, 'second-factor-stands')
      return { secret, uri: generateURI({ issuer: 'OneDoor 一门', label: username, secret }) }
    },
    /** Takes a code once; the first one confirms the secret. Throws 401 `wrong-code`. */
    async take(accountId: string, code: string): Promise<void> {
      const kept = await factorOf(accountId)
      const step = kept ? stepOf(kept, unseal(master, kept.sealed), code) : null
      const [taken] = await database.query(
        `update second_factor set last_step = $2, confirmed_at = coalesce(confirmed_at, clock_timestamp())
         where account_id = $1 and sealed_secret = $3 and last_step < $2 returning account_id`,
        [accountId, step, kept?.sealed],
      )
      await writeAudit(database, { accountId, action: 'second-factor', outcome: taken ? 'ok' : 'refused' })
      if (!taken) throw new Problem(401, 'wrong-code')
    },
    /** The code of this moment, for an operator who must help; null without a factor. */
    async presentCode(accountId: string): Promise<string | null> {
      const kept = await factorOf(accountId)
      return kept ? generateSync({ secret: unseal(master, kept.sealed), epoch: kept.now }) : null
    },
  }
}

/** Gives accounts without a factor a secret that is known and needs no first code: for a demo only. */
export async function giveKnownSecret(
  database: Database,
  { master }: Keyring,
  usernames: readonly string[],
  secret: string,
): Promise<void> {
  await database.query(
    `insert into second_factor (account_id, sealed_secret, confirmed_at)
     select id, $2, clock_timestamp() from account where username = any($1) on conflict do nothing`,
    [usernames, seal(master, secret)],
  )
}

/** Takes the second factor away and ends the sessions: where one is obliged, another is set up at the next sign-in. */
export async function resetSecondFactor(database: Database, username: string): Promise<void> {
  const [account] = await database.query(
    `with account as (select id from account where username = $1),
       gone as (delete from second_factor where account_id in (select id from account)),
       ended as (delete from session where account_id in (select id from account))
     select id from account`,
    [username],
  )
  if (!account) throw new Problem(404, 'account-not-found', { username })
}

/** The time step a code belongs to, compared in constant time; null for a wrong one. */
function stepOf({ now }: Kept, secret: string, code: string): number | null {
  const checked = verifySync({ secret, token: code, epoch: now, epochTolerance: toleranceSeconds })
  return checked.valid && 'timeStep' in checked ? checked.timeStep : null
}
