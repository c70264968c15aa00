// Mandates (委托) as the principal gives and revokes them; the agent's side is in reach.ts. Rows are revoked, never deleted.
import { partiesOf } from '../cases/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import { todayIn } from './today-in.ts'

/** A mandate as its principal sees it. */
export interface Given {
  id: string
  agentUsername: string
  agentName: string
  fromOn: string
  toOn: string | null
  revokedAt: string | null
  inForce: boolean
}

const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`

/** What account $1 gave: for the party it stands for, and for the one it was before it was verified. */
const given = `
  select m.id, a.username as "agentUsername", a.name as "agentName", m.from_on as "fromOn", m.to_on as "toOn",
    m.revoked_at as "revokedAt",
    m.revoked_at is null and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today}) as "inForce"
  from mandate m join account a on a.id = m.account_id
  where m.party_id in ${partiesOf('$1')} and m.account_id <> $1::uuid`

/** The mandates an applicant gave, the newest first. */
export const givenBy = (database: Database, { id }: Account): Promise<Given[]> =>
  database.query<Given>(`${given} order by m.given_at desc, m.id limit 500`, [id])

/**
 * Gives an agent a mandate from today; one that stands is revoked by it, and a repeated request gives what the first gave.
 * Throws 400 for a day that is over and 404 `agent-not-found`, which does not tell whether there is another account of that name.
 */
export async function giveMandate(
  database: Database,
  principal: Account,
  { username, toOn }: { username: string; toOn: string | null },
  requestId: string,
): Promise<Given> {
  if (toOn !== null && toOn < (await todayIn(database)))
    throw new Problem(400, 'invalid', {}, [{ field: 'toOn', message: 'field-past-date' }])
  const [agent] = await database.query<{ id: string }>(
    `select id from account where username = $1 and role = 'agent' and disabled_at is null`,
    [username],
  )
  if (!agent || principal.partyId === null)
    throw new Problem(404, 'agent-not-found', {}, [{ field: 'username', message: 'agent-not-found' }])
  return database.transaction(async (query) => {
    const partyId = await holdPartyOf(query, principal)
    const before = await byRequest(query, principal, requestId)
    if (before && (before.agentUsername !== username || before.toOn !== toOn))
      throw new Problem(422, 'idempotency-key-reused')
    if (before) return before
    await query(
      `update mandate set revoked_at = clock_timestamp() where account_id = $1 and party_id = $2 and revoked_at is null`,
      [agent.id, partyId],
    )
    await query(
      `insert into mandate (account_id, party_id, from_on, to_on, given_by, request_id)
       values ($1, $2, ${today}, $3, $4, $5)`,
      [agent.id, partyId, toOn, principal.id, requestId],
    )
    const act = { accountId: principal.id, action: 'give-mandate', outcome: 'ok' } as const
    await writeAudit({ query }, { ...act, detail: { agent: agent.id } })
    const made = await byRequest(query, principal, requestId)
    if (!made) throw new Error('a mandate was given and is not there')
    return made
  })
}

/** The party the account stands for now, held: whoever else gives for it, or verifies the account, waits. */
async function holdPartyOf(query: Database['query'], { id }: Account): Promise<string | undefined> {
  const [account] = await query<{ partyId: string }>(
    'select party_id as "partyId" from account where id = $1 for no key update',
    [id],
  )
  await query('select from party where id = $1 for no key update', [account?.partyId])
  return account?.partyId
}

async function byRequest(query: Database['query'], { id }: Account, requestId: string): Promise<Given | undefined> {
  return (await query<Given>(`${given} and m.request_id = $2`, [id, requestId]))[0]
}

/** Once a claim is settled, what was given for it is given for the true party, or revoked where the agent has that one's already. */
export async function moveMandates(query: Database['query'], claimId: string, partyId: string): Promise<void> {
  await query('select from party where id = $1 for no key update', [partyId])
  await query(
    `update mandate m set party_id = $2 where m.party_id = $1 and m.revoked_at is null
       and not exists (select from mandate o where o.account_id = m.account_id and o.party_id = $2 and o.revoked_at is null)`,
    [claimId, partyId],
  )
  await query('update mandate set revoked_at = clock_timestamp() where party_id = $1 and revoked_at is null', [claimId])
}

/** Revokes a mandate at once, and with it whatever else its agent has of the principal; one that is revoked stays so. Throws 404 `mandate-not-found`. */
export async function revokeMandate(database: Database, principal: Account, mandateId: string): Promise<Given> {
  const find = async () => (await database.query<Given>(`${given} and m.id = $2`, [principal.id, mandateId]))[0]
  const found = await find()
  if (!found) throw new Problem(404, 'mandate-not-found')
  if (found.revokedAt !== null) return found
  await database.query(
    `update mandate set revoked_at = clock_timestamp() where revoked_at is null and party_id in ${partiesOf('$2')}
       and account_id = (select account_id from mandate where id = $1)`,
    [mandateId, principal.id],
  )
  await writeAudit(database, {
    accountId: principal.id,
    action: 'revoke-mandate',
    outcome: 'ok',
    detail: { mandate: mandateId },
  })
  return (await find()) ?? found
}
