import { hash, randomBytes, randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import type { Role } from '#domain/organisation/index.ts'
import { nobody, writeAudit, type Account } from '../identity/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import { networkOf } from '../kernel/client-network.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'

/** What a key may be used for. */
export const keyScopes = ['push', 'reconcile'] as const
export type KeyScope = (typeof keyScopes)[number]

/** Keys of a system that are good at the same time: an old one and the one that takes its place. */
const mostLive = 2

/** Who issues or revokes a key. */
type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'>

/** A key as it is asked for. */
export interface WantedKey {
  scopes: KeyScope[]
  perMinute: number
  days: number
}

/** Only this hash is stored; a key of 256 random bits cannot be guessed from it. */
const digest = (key: string) => hash('sha256', key, 'base64url')

/**
 * Issues a key, which is told this once and never again: repeating the request gives its id without it. Refused as
 * `outside-keys-full` while two are good.
 */
export async function issueKey(
  database: Database,
  sender: Sender,
  system: string,
  { scopes, perMinute, days }: WantedKey,
): Promise<{ id: string; key: string | null; expiresAt: string } | Refusal> {
  const id = randomUUID()
  const secret = `od_${randomBytes(32).toString('base64url')}`
  const detail = { system, scopes: scopes.join(' '), days }
  const work = async (query: Query) => {
    const [known] = await query<{ live: number }>(
      `select (select count(*)::int from outside_key k where k.system = s.code and revoked_at is null
         and expires_at > clock_timestamp()) as live from outside_system s where code = $1 for update`,
      [system],
    )
    if (!known) return refuse('outside-system-not-found')
    if (known.live >= mostLive) return refuse('outside-keys-full')
    await query(
      `insert into outside_key (id, system, key_hash, scopes, per_minute, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(days => $7))`,
      [id, system, digest(secret), scopes, perMinute, sender.by, days],
    )
    return undefined
  }
  const done = await administer(database, { ...sender, action: 'issue-outside-key', subject: id, detail }, work)
  if (done instanceof Refusal) return done
  const [row] = await database.query<{ expiresAt: string }>(
    'select expires_at as "expiresAt" from outside_key where id = $1',
    [done.subject],
  )
  return { id: done.subject, key: done.subject === id ? secret : null, expiresAt: row?.expiresAt ?? '' }
}

/** A revoked key is refused from the next request on. */
export async function revokeKey(database: Database, sender: Sender, id: string): Promise<Refusal | undefined> {
  const done = await administer(database, { ...sender, action: 'revoke-outside-key', subject: id }, async (query) => {
    const revoked = await query(
      'update outside_key set revoked_at = clock_timestamp() where id = $1 and revoked_at is null returning id',
      [id],
    )
    return revoked.length > 0 ? undefined : refuse('outside-key-not-found')
  })
  return done instanceof Refusal ? done : undefined
}

/** A system that shows a good key. Its role is none of people's: whatever names a role of theirs denies it. */
export interface KeyHolder extends Account {
  system: string
  scopes: readonly KeyScope[]
}

/** The key of a request, good and within its limits; throws 401 `outside-key-wrong` and 429. Keys are shown in a header alone. */
export async function holderOf(database: Database, request: FastifyRequest): Promise<KeyHolder> {
  const shown = /^Bearer (od_[\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1]
  const [key] = shown ? await database.query<FoundKey>(findKey, [digest(shown)]) : []
  if (!key) return refuseKey(database, request)
  const { id, system, scopes, perMinute } = key
  const within = await takeToken(database, `outside key ${id}`, { capacity: perMinute, perSecond: perMinute / 60 })
  if (!within) throw new Problem(429, 'too-many-requests')
  return { ...nobody, id, username: system, role: 'outside-system' as Role, system, scopes }
}

interface FoundKey {
  id: string
  system: string
  scopes: KeyScope[]
  perMinute: number
}

const findKey = `update outside_key k set last_used_at = clock_timestamp() from outside_system s
  where k.key_hash = $1 and s.code = k.system and s.disabled_at is null and k.revoked_at is null
    and k.expires_at > clock_timestamp()
  returning k.id, k.system, k.scopes, k.per_minute as "perMinute"`

/** Wrong keys are written down, as many as a network may try. */
async function refuseKey(database: Database, request: FastifyRequest): Promise<never> {
  const network = hash('sha256', networkOf(request.ip), 'base64url')
  const counted = await takeToken(database, `outside key from ${network}`, { capacity: 20, perSecond: 1 / 30 })
  if (!counted) throw new Problem(429, 'too-many-requests')
  await writeAudit(database, { accountId: null, action: 'show-outside-key', outcome: 'refused' })
  throw new Problem(401, 'outside-key-wrong')
}
