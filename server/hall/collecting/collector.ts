import type { Account } from '../../identity/index.ts'
import { writeAudit } from '../../identity/index.ts'
import type { Database } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import { countLookUp, type People } from '../../people/index.ts'
import { isSitting } from '../road.ts'

/** Whoever stands at the desk: a party, or the account of an agent; and the ticket they came with. */
export interface Collector {
  partyId: string | null
  agentId: string | null
  ticketId: string | null
}

/** How they showed who they are. */
export interface Shown {
  number?: string
  agent?: string
  ticket?: string
}

interface Sources {
  database: Database
  people: Pick<People, 'findByNumber'>
}

/** Who came, counted and written down as every look-up is; throws a 400 where nothing was shown, 404 for nobody known. */
export async function collectorOf(sources: Sources, account: Account, shown: Shown): Promise<Collector> {
  const { database } = sources
  const ticket = shown.ticket === undefined ? null : await ticketAtCounter(database, account, shown.ticket)
  const ticketId = ticket?.id ?? null
  if (shown.number === undefined && shown.agent === undefined) {
    if (ticket?.partyId == null) throw new Problem(400, 'invalid', {}, [{ field: 'number', message: 'field-required' }])
    return { partyId: ticket.partyId, agentId: null, ticketId }
  }
  const action = 'collector-look-up'
  await countLookUp(database, account, action)
  const found =
    shown.number === undefined
      ? { agentId: await agentNamed(database, shown.agent ?? ''), partyId: null }
      : { agentId: null, partyId: (await sources.people.findByNumber(shown.number)) ?? null }
  const one = found.agentId ?? found.partyId
  await writeAudit(database, { accountId: account.id, action, outcome: 'ok', ...(one && { detail: { party: one } }) })
  if (one === null) throw new Problem(404, 'party-not-found')
  return { ...found, ticketId }
}

/** A ticket that is served at the caller's own counter; throws 404 `ticket-not-found` for every other. */
async function ticketAtCounter({ query }: Database, { id }: Account, ticket: string) {
  const [found] = await query<{ id: string; partyId: string | null }>(
    `select t.id, t.party_id as "partyId" from ticket t join counter_session s on s.counter = t.counter
     where t.id = $1 and s.account_id = $2 and t.status = 'serving' and ${isSitting}`,
    [ticket, id],
  )
  if (!found) throw new Problem(404, 'ticket-not-found')
  return found
}

async function agentNamed({ query }: Database, username: string): Promise<string | null> {
  const [agent] = await query<{ id: string }>(
    `select id from account where username = $1 and role = 'agent' and disabled_at is null`,
    [username.trim()],
  )
  return agent?.id ?? null
}
