import { maskName } from '#domain/kernel/index.ts'
import { isDuplicate, type Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import { settleClaim, type Query } from './claims.ts'
import type { People } from './create-people.ts'
import { countLookUp } from './count-look-up.ts'
import { moveMandates } from './mandates.ts'
import { checkPartyNumber, maskDetails, writtenName } from './party-details.ts'
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

/** What the clerk read off the document. */
interface Read {
  name: string
  number: string
}

/** Whom an account claims to be, the number and a person's name masked. Throws 404 `account-not-found` and 429. */
export async function claimedBy({ database, people }: Services, clerk: Account, username: string) {
  const action = 'account-look-up'
  await countLookUp(database, clerk, action)
  const { id, verifiedAt, claimed } = await claimOf({ database, people }, username)
  await writeAudit(database, { accountId: clerk.id, action, outcome: 'ok', detail: { account: id } })
  const { kind, name, number } = maskDetails(claimed)
  return { username, kind, name: kind === 'person' ? maskName(name) : name, number, verifiedAt }
}

/**
 * The account stands for whoever has the name and number that the clerk read off the document. What it began before stays
 * within its reach by a mandate of its own. Throws 404 `account-not-found` and 400 naming what is not as it was claimed.
 */
export async function verifyAccount(services: Services, clerk: Account, username: string, read: Read) {
  const { database, keyring } = services
  const number = checkPartyNumber(read.number, await todayIn(database))
  const claimant = await claimOf(services, username)
  const audit = { accountId: clerk.id, action: 'verify-account', detail: { account: claimant.id } } as const
  const faults = [
    ...(writtenName(read.name) === claimant.name ? [] : [{ field: 'name', message: 'field-not-the-claimed-name' }]),
    ...(number === claimant.claimed.number ? [] : [{ field: 'number', message: 'field-not-the-claimed' }]),
  ]
  if (faults.length > 0) {
    await writeAudit(database, { ...audit, outcome: 'refused' })
    throw new Problem(400, 'invalid', {}, faults)
  }
  const attempt = () =>
    database.transaction(async (query) => {
      await writeAudit({ query }, { ...audit, outcome: 'ok' })
      return settle(query, keyring, claimant.id, number)
    })
  // Somebody else became findable by this number in this moment: the second time it is known.
  const verifiedAt = await attempt().catch((error: unknown) => (isDuplicate(error) ? attempt() : Promise.reject(error)))
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

async function settle(query: Query, keyring: Keyring, id: string, number: string): Promise<string> {
  const [claimant] = await query<Pick<Claimant, 'partyId' | 'verifiedAt'>>(
    'select party_id as "partyId", verified_at as "verifiedAt" from account where id = $1 for no key update',
    [id],
  )
  if (!claimant) throw new Error('an account is gone')
  const { partyId, verifiedAt } = claimant
  if (verifiedAt !== null) return verifiedAt
  const known = await settleClaim(query, keyring, partyId, number)
  if (known !== partyId) {
    await moveMandates(query, partyId, known)
    await query(
      `insert into mandate (account_id, party_id, from_on, given_by)
       values ($1, $2, (clock_timestamp() at time zone 'Asia/Shanghai')::date, $1) on conflict do nothing`,
      [id, partyId],
    )
  }
  const [account] = await query<{ verifiedAt: string }>(
    `update account set party_id = $2, verified_at = clock_timestamp() where id = $1 returning verified_at as "verifiedAt"`,
    [id, known],
  )
  return account?.verifiedAt ?? ''
}
