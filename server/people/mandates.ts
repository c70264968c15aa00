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
  const before = await byRequest(database, principal, requestId)
  if (before && (before.agentUsername !== username || before.toOn !== toOn))
    throw new Problem(422, 'idempotency-key-reused')
  if (before) return before
  await database.transaction(async (query) => {
    await query(
      'update mandate set revoked_at = clock_timestamp() where account_id = $1 and party_id = $2 and revoked_at is null',
      [agent.id, principal.partyId],
    )
    await query(
      `insert into mandate (account_id, party_id, from_on, to_on, given_by, request_id)
       values ($1, $2, ${today}, $3, $4, $5)`,
      [agent.id, principal.partyId, toOn, principal.id, requestId],
    )
  })
  await writeAudit(database, {
    accountId: principal.id,
    action: 'give-mandate',
    outcome: 'ok',
    detail: { agent: agent.id },
  })
  const made = await byRequest(database, principal, requestId)
  if (!made) throw new Error('a mandate was given and is not there')
  return made
}

async function byRequest(database: Database, { id }: Account, requestId: string): Promise<Given | undefined> {
  return (await database.query<Given>(`${given} and m.request_id = $2`, [id, requestId]))[0]
}

/** Revokes a mandate at once; one that is revoked stays so. Throws 404 `mandate-not-found`. */
export async function revokeMandate(database: Database, principal: Account, mandateId: string): Promise<Given> {
  const find = async () => (await database.query<Given>(`${given} and m.id = $2`, [principal.id, mandateId]))[0]
  const found = await find()
  if (!found) throw new Problem(404, 'mandate-not-found')
  if (found.revokedAt !== null) return found
  await database.query('update mandate set revoked_at = clock_timestamp() where id = $1 and revoked_at is null', [
    mandateId,
  ])
  await writeAudit(database, {
    accountId: principal.id,
    action: 'revoke-mandate',
    outcome: 'ok',
    detail: { mandate: mandateId },
  })
  return (await find()) ?? found
}
