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

/** How effects are carried out that are nothing but rows of this database. */
export interface Together {
  /** Takes so many ($2) of a kind ($1) and says they are done; gives how many, and the moment. */
  many: Statement
  /** Takes the one with id $1, of kind $2. */
  one: Statement
  /** What both are told besides, at this moment. */
  values(now: string): unknown[]
}
export type EffectHandlers = Record<string, Handler | Together>

/** Makes it of common table expressions that write what is told of `taken` (dedupe_key, payload); `values` are $3 and what follows. */
export const writtenTogether = (name: string, writes: string, values: Together['values']): Together => ({
  many: { name, text: `with ${takenFrom(waiting)}, ${writes}${thatIsDone}` },
  one: {
    name: `${name}-alone`,
    text: `with ${takenFrom('select * from outbox where id = $1 and kind = $2')}, ${writes} select from taken`,
  },
  values,
})

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
    for (const [kind, handler] of Object.entries(handlers)) {
      for (let now = inLine.get(kind); now !== undefined && !stopping();) {
        const round: Round =
          typeof handler === 'function'
            ? { ...(await carryOutSome(database, kind, handler, atOnce)), now }
            : await writeTogether(database, kind, handler, { atOnce, now })
        done += round.done
        now = round.more ? round.now : undefined
      }
    }
  }
  return done
}

/** Most of the time nothing waits: one question for all kinds. Gives the moment for each of which something does. */
async function kindsInLine(database: Database, kinds: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.query<{ kind: string; now: string }>(
    `select kind, clock_timestamp() as now from unnest($1::text[]) as asked(kind) where exists (
       select from outbox o where o.done_at is null and o.next_at <= statement_timestamp() and o.kind = asked.kind)`,
    [kinds],
  )
  return new Map(rows.map(({ kind, now }) => [kind, now]))
}

interface Round {
  done: number
  more: boolean
  now: string
}

/** Each is done exactly once. Where one of many cannot be written, each is tried by itself: the others do not wait for it. */
async function writeTogether(
  database: Database,
  kind: string,
  { many, one, values }: Together,
  { atOnce, now }: { atOnce: number; now: string },
): Promise<Round> {
  try {
    const [[told] = []] = await database.runTogether<{ done: number; now: string }>([
      { statement: many, values: [kind, mostTogether, ...values(now)] },
    ])
    const { done } = told ?? { done: 0 }
    return { done, more: done === mostTogether, now: told?.now ?? now }
  } catch (error) {
    if (isUnreachable(error)) throw error
    const alone: Handler = async ({ id }) =>
      void (await database.runTogether([{ statement: one, values: [id, kind, ...values(now)] }]))
    return { ...(await carryOutSome(database, kind, alone, atOnce)), now }
  }
}

/** What may be taken of a kind ($1), longest waiting first, as many as $2. */
const waiting = `select * from outbox where done_at is null and next_at <= statement_timestamp() and kind = $1
  order by next_at limit $2 for update skip locked`

const takenFrom = (effects: string) => `taken as materialized (select id, dedupe_key, payload from (${effects}) effect)`

const thatIsDone = `, done as (
    update outbox o set done_at = clock_timestamp(), attempts = attempts + 1, last_error = null
    from taken t where o.id = t.id)
  select count(*)::int as done, clock_timestamp() as now from taken`

type Taken = Effect & { attempts: number }

async function carryOutSome(
  database: Database,
  kind: string,
  handler: Handler,
  atOnce: number,
): Promise<Omit<Round, 'now'>> {
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
