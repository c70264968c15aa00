// Effects after commit: at least once each, recognised by their dedupe key, tried again with growing pauses, never lost.
// What cannot be done stays behind as failed, for an operator to see (`next_at` is infinity, `last_error` says why).
import type { Database } from './database.ts'

export interface Effect {
  id: number
  kind: string
  dedupeKey: string
  payload: Record<string, unknown>
}
export type EffectHandlers = Record<string, (effect: Effect) => Promise<void>>

/** Thrown by a handler that would rather act later: not a failure. */
export class NotBefore extends Error {
  override name = 'NotBefore'
  readonly at: string
  constructor(at: string) {
    super(`not before ${at}`)
    this.at = at
  }
}

/** Thrown by a handler whom no further attempt can help. */
export class Hopeless extends Error {
  override name = 'Hopeless'
}

/** The pauses between them double from half a minute up to an hour: about half a day in all. */
const mostAttempts = 20

/**
 * Carries out what waits in the outbox and has a handler, a few at once; returns how many were done. An effect belongs to
 * whoever took it for half a minute at least: a handler must have ended by then.
 */
export async function deliverEffects(
  database: Database,
  handlers: EffectHandlers,
  { atOnce = 4, stopping = () => false }: { atOnce?: number; stopping?: () => boolean } = {},
): Promise<number> {
  let done = 0
  while (!stopping()) {
    const taken = await take(database, Object.keys(handlers), atOnce)
    if (taken.length === 0) break
    const ended = await Promise.all(taken.map((effect) => carryOut(database, handlers, effect)))
    done += ended.filter(Boolean).length
  }
  return done
}

type Taken = Effect & { attempts: number }

function take(database: Database, kinds: string[], atOnce: number): Promise<Taken[]> {
  return database.query<Taken>(
    `update outbox set attempts = attempts + 1,
       next_at = clock_timestamp() + make_interval(secs => least(3600, 30 * 2 ^ least(attempts, 20)))
     where id in (select id from outbox where done_at is null and next_at <= clock_timestamp() and kind = any($1)
                  order by next_at limit $2 for update skip locked)
     returning id, kind, dedupe_key as "dedupeKey", payload, attempts`,
    [kinds, atOnce],
  )
}

async function carryOut(
  database: Database,
  handlers: EffectHandlers,
  { attempts, ...effect }: Taken,
): Promise<boolean> {
  try {
    // Whoever took it last never came back to say how it ended.
    if (attempts > mostAttempts) throw new Hopeless('no attempt came to an end')
    await handlers[effect.kind]?.(effect)
    await database.query('update outbox set done_at = clock_timestamp(), last_error = null where id = $1', [effect.id])
    return true
  } catch (error) {
    if (error instanceof NotBefore) await putOff(database, effect, error.at)
    else await noteFailure(database, effect, error, attempts >= mostAttempts || error instanceof Hopeless)
    return false
  }
}

async function putOff(database: Database, { id }: Effect, at: string): Promise<void> {
  await database.query('update outbox set attempts = attempts - 1, next_at = $2 where id = $1', [id, at])
}

async function noteFailure(database: Database, { id }: Effect, error: unknown, forGood: boolean): Promise<void> {
  await database.query(
    `update outbox set last_error = $2, next_at = case when $3 then 'infinity' else next_at end where id = $1`,
    [id, String(error).slice(0, 500), forGood],
  )
}

/** An effect nobody will try again unless told to. */
export interface FailedEffect {
  kind: string
  dedupeKey: string
  attempts: number
  createdAt: string
  error: string
}

/** What failed for good, oldest first. */
export function failedEffects(database: Database): Promise<FailedEffect[]> {
  return database.query(
    `select kind, dedupe_key as "dedupeKey", attempts, created_at as "createdAt", coalesce(last_error, '') as error
     from outbox where done_at is null and next_at = 'infinity' order by id`,
  )
}

/** Lets what failed for good be tried again from the beginning; gives the dedupe keys. */
export async function retryFailedEffects(query: Database['query']): Promise<string[]> {
  const again = await query<{ dedupeKey: string }>(
    `update outbox set attempts = 0, next_at = clock_timestamp()
     where done_at is null and next_at = 'infinity' returning dedupe_key as "dedupeKey"`,
  )
  return again.map(({ dedupeKey }) => dedupeKey)
}
