import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import { settleClaim } from './claims.ts'
import type { People } from './create-people.ts'
import { countLookUp } from './count-look-up.ts'
import { checkPartyNumber, maskDetails } from './party-details.ts'
import { todayIn } from './today-in.ts'

interface Services {
  database: Database
  keyring: Keyring
  people: People
}

interface Claimant {
  id: string
  username: string
  name: string
  partyId: string
  verifiedAt: string | null
}

/** Whom an account claims to be, its number masked. Throws 404 `account-not-found` and 429. */
export async function claimedBy({ database, people }: Services, clerk: Account, username: string) {
  const action = 'account-look-up'
  await countLookUp(database, clerk, action)
  const { id, verifiedAt, claimed } = await claimOf({ database, people }, username)
  await writeAudit(database, { accountId: clerk.id, action, outcome: 'ok', detail: { account: id } })
  const { kind, name, number } = maskDetails(claimed)
  return { username, kind, name, number, verifiedAt }
}

/**
 * The account stands for whoever has the number that the clerk read off the document. What it began before stays within
 * its reach by a mandate of its own. Throws 404 `account-not-found` and 400 where the number is not the claimed one.
 */
export async function verifyAccount(services: Services, clerk: Account, username: string, typed: string) {
  const { database, keyring } = services
  const number = checkPartyNumber(typed, await todayIn(database))
  const claimant = await claimOf(services, username)
  const isSame = claimant.claimed.number === number
  const audit = { accountId: clerk.id, action: 'verify-account', detail: { account: claimant.id } }
  await writeAudit(database, { ...audit, outcome: isSame ? 'ok' : 'refused' })
  if (!isSame) throw new Problem(400, 'invalid', {}, [{ field: 'number', message: 'field-not-the-claimed' }])
  const verifiedAt = claimant.verifiedAt ?? (await settle(database, keyring, claimant, number))
  return { username, name: claimant.name, verifiedAt }
}

async function claimOf({ database, people }: Omit<Services, 'keyring'>, username: string) {
  const [claimant] = await database.query<Claimant>(
    `select id, username, name, party_id as "partyId", verified_at as "verifiedAt" from account
     where username = $1 and role = 'applicant' and party_id is not null and disabled_at is null`,
    [username],
  )
  const claimed = claimant && (await people.details(claimant.partyId))
  if (!claimant || !claimed) throw new Problem(404, 'account-not-found', { username })
  return { ...claimant, claimed }
}

function settle(database: Database, keyring: Keyring, { id, partyId }: Claimant, number: string): Promise<string> {
  return database.transaction(async (query) => {
    const known = await settleClaim(query, keyring, partyId, number)
    if (known !== partyId)
      await query(
        `insert into mandate (account_id, party_id, from_on, given_by)
         values ($1, $2, (clock_timestamp() at time zone 'Asia/Shanghai')::date, $1) on conflict do nothing`,
        [id, partyId],
      )
    const [account] = await query<{ verifiedAt: string }>(
      `update account set party_id = $2, verified_at = clock_timestamp() where id = $1 returning verified_at as "verifiedAt"`,
      [id, known],
    )
    return account?.verifiedAt ?? ''
  })
}
