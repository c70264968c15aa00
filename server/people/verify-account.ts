import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import { settleClaim } from './claims.ts'
import type { People } from './create-people.ts'
import { checkPartyNumber } from './party-details.ts'
import { todayIn } from './today-in.ts'

interface Claimant {
  id: string
  username: string
  name: string
  partyId: string
  verifiedAt: string | null
}

/**
 * The account stands for whoever has the number that the clerk read off the document. What it began before stays within
 * its reach by a mandate of its own. Throws 404 `account-not-found` and 400 where the number is not the claimed one.
 */
export async function verifyAccount(
  { database, keyring, people }: { database: Database; keyring: Keyring; people: People },
  clerk: Account,
  username: string,
  typed: string,
) {
  const number = checkPartyNumber(typed, await todayIn(database))
  const claimant = await claimantNamed(database, username)
  const claimed = claimant && (await people.details(claimant.partyId))
  if (!claimant || !claimed) throw new Problem(404, 'account-not-found', { username })
  const isSame = claimed.number === number
  const audit = { accountId: clerk.id, action: 'verify-account', detail: { account: claimant.id } }
  await writeAudit(database, { ...audit, outcome: isSame ? 'ok' : 'refused' })
  if (!isSame) throw new Problem(400, 'invalid', {}, [{ field: 'number', message: 'field-not-the-claimed' }])
  const verifiedAt = claimant.verifiedAt ?? (await settle(database, keyring, claimant, number))
  return { username, name: claimant.name, verifiedAt }
}

async function claimantNamed(database: Database, username: string): Promise<Claimant | undefined> {
  const [found] = await database.query<Claimant>(
    `select id, username, name, party_id as "partyId", verified_at as "verifiedAt" from account
     where username = $1 and role = 'applicant' and party_id is not null and disabled_at is null`,
    [username],
  )
  return found
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
