import { randomUUID } from 'node:crypto'
import { networkOf } from '../kernel/client-network.ts'
import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'
import { checkNewPassword, hashPassword, verifyPassword, writeAudit } from '../identity/index.ts'
import { makeClaim } from './claims.ts'
import { checkDetails, type PartyDetails } from './party-details.ts'
import { todayIn } from './today-in.ts'

export interface Registration extends PartyDetails {
  username: string
  password: string
  email?: string
  language?: 'zh-CN' | 'en'
}

interface Sent {
  address: string
  requestId: string
}

/** A busy morning at the hall's own computers, then one every two minutes. */
const perNetwork = { capacity: 30, perSecond: 1 / 120 }

/**
 * Registers an account for whoever the details claim to be. The answer is the same whether the number is known or not.
 * Throws 400 `invalid`, 409 `username-taken`, 422 `idempotency-key-reused`, 429 `too-many-requests`.
 */
export async function registerAccount(database: Database, keyring: Keyring, given: Registration, sent: Sent) {
  const { username, password, email, language = 'zh-CN', ...claimed } = given
  checkNewPassword(password)
  const details = checkDetails(claimed, await todayIn(database))
  // Before any password is worked at, a repeated one too.
  if (!(await takeToken(database, `registration from ${keyring.lookup(networkOf(sent.address))}`, perNetwork)))
    throw new Problem(429, 'too-many-requests')
  const made = await madeBy(database, sent.requestId)
  if (made) return repeated(made, given)
  const hash = await hashPassword(password)
  const id = randomUUID()
  const taken = new Problem(409, 'username-taken', { username }, [{ field: 'username', message: 'username-taken' }])
  const register = database.transaction(async (query) => {
    const party = await makeClaim(database, query, keyring, details)
    const [account] = await query(
      `insert into account (id, username, role, name, name_en, party_id, password_hash, email, notify_email, language, verified_at, request_id)
       values ($1, $2, 'applicant', $3, $3, $4, $5, $6::text, $6::text is not null, $7, null, $8) on conflict do nothing returning id`,
      [id, username, details.name, party, hash, email ?? null, language, sent.requestId],
    )
    if (!account) throw taken
    await writeAudit({ query }, { accountId: id, action: 'register', outcome: 'ok' })
    return { username }
  })
  return register.catch(async (error: unknown) => {
    // The same request may have come twice in one moment, and the other one was first.
    const first = error === taken ? await madeBy(database, sent.requestId) : undefined
    if (!first) throw error
    return repeated(first, given)
  })
}

interface Made {
  username: string
  hash: string | null
}

async function madeBy(database: Database, requestId: string): Promise<Made | undefined> {
  const [made] = await database.query<Made>(
    'select username, password_hash as hash from account where request_id = $1',
    [requestId],
  )
  return made
}

/** The same answer again to the same request: whoever else found the key learns nothing. */
async function repeated({ username, hash }: Made, given: Registration): Promise<{ username: string }> {
  if (username !== given.username || !(await verifyPassword(hash, given.password)))
    throw new Problem(422, 'idempotency-key-reused')
  return { username }
}
