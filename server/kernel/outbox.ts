// Effects after commit: at least once each, recognised by their dedupe key, tried again with growing pauses, never lost.
// What cannot be done stays behind as failed, for an operator to see (`next_at` is infinity, `last_error` says why).
import { isUnreachable, type Database, type Statement } from './database.ts'

export interface Effect {
  id: number
  kind: string
  dedupeKey: string
  payload: Record<string, unknown>
}
type Handler = (effect: Effect) => Promise<void>

/** Carries out effects that are nothing but rows of this database, by statements of the transaction that says they are done. */
export interface Together {
  together(run: Database['run'], effects: readonly Effect[]): Promise<void>
}
export type EffectHandlers = Record<string, Handler | Together>

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

/** So many are written in one transaction: of more, a command that comes meanwhile would wait too long for a processor. */
const mostTogether = 20

/**
 * Carries out what waits in the outbox and has a handler, a few at once; returns how many were done. An effect belongs to
 * whoever took it for half a minute at least: a handler must have ended by then. Ends when nothing more is in line; what
 * comes in after that is for the next call.
 */
export async function deliverEffects(
  database: Database,
  handlers: EffectHandlers,
  { atOnce = 4, stopping = () => false }: { atOnce?: number; stopping?: () => boolean } = {},
): Promise<number> {
  let done = 0
  // What was done may have left effects of its own.
  for (let before = -1; done > before;) {
    before = done
    const inLine = await kindsInLine(database, Object.keys(handlers))
    for (const [kind, handler] of Object.entries(handlers).filter(([kind]) => inLine.has(kind))) {
      const round = () =>
        typeof handler === 'function'
          ? carryOutSome(database, kind, handler, atOnce)
          : writeTogether(database, kind, handler, atOnce)
      for (let more = true; more && !stopping();) {
        const ended = await round()
        done += ended.done
        more = ended.more
      }
    }
  }
  return done
}

/** Most of the time nothing waits: one question for all kinds. */
async function kindsInLine(database: Database, kinds: readonly string[]): Promise<Set<string>> {
  const rows = await database.query<{ kind: string }>(
    `select distinct kind from outbox where done_at is null and next_at <= statement_timestamp() and kind = any($1)`,
    [kinds],
  )
  return new Set(rows.map(({ kind }) => kind))
}

interface Round {
  done: number
  more: boolean
}

/** Each is done exactly once. Where one of many cannot be written, each is tried by itself: the others do not wait for it. */
async function writeTogether(database: Database, kind: string, handler: Together, atOnce: number): Promise<Round> {
  try {
    return await database.transaction(async (_, run) => {
      const effects = await run<Effect>(takeTogether, [kind, mostTogether])
      if (effects.length === 0) return { done: 0, more: false }
      await handler.together(run, effects)
      await run(doneTogether, [effects.map(({ id }) => id)])
      return { done: effects.length, more: effects.length === mostTogether }
    })
  } catch (error) {
    if (isUnreachable(error)) throw error
    const alone: Handler = (effect) => database.transaction((_, run) => handler.together(run, [effect]))
    return carryOutSome(database, kind, alone, atOnce)
  }
}

/** What may be taken of a kind ($1), longest waiting first, as many as $2. */
const waiting = `select * from outbox where done_at is null and next_at <= statement_timestamp() and kind = $1
  order by next_at limit $2 for update skip locked`

const takeTogether: Statement = {
  name: 'take-effects-together',
  text: `select id, kind, dedupe_key as "dedupeKey", payload from (${waiting}) w`,
}

const doneTogether: Statement = {
  name: 'effects-done-together',
  text: `update outbox set done_at = clock_timestamp(), attempts = attempts + 1, last_error = null where id = any($1)`,
}

type Taken = Effect & { attempts: number }

async function carryOutSome(database: Database, kind: string, handler: Handler, atOnce: number): Promise<Round> {
  const taken = await database.query<Taken>(
    `update outbox set attempts = attempts + 1,
       next_at = clock_timestamp() + make_interval(secs => least(3600, 30 * 2 ^ least(attempts, 20)))
     where id in (select id from (${waiting}) w)
     returning id, kind, dedupe_key as "dedupeKey", payload, attempts`,
    [kind, atOnce],
  )
  const ended = await Promise.all(taken.map((effect) => carryOut(database, handler, effect)))
  return { done: ended.filter(Boolean).length, more: taken.length === atOnce }
}

async function carryOut(database: Database, handler: Handler, { attempts, ...effect }: Taken): Promise<boolean> {
  try {
    // Whoever took it last never came back to say how it ended.
    if (attempts > mostAttempts) throw new Hopeless('no attempt came to an end')
    await handler(effect)
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
