// The only road to the log: read → fold → decide → append. Two round trips; the append is one statement, so one transaction.
import { fold, refuse, Refusal, type Decider, type Recorded } from '#domain/kernel/index.ts'
import type { Database } from './database.ts'
import { append, type Append } from './append.ts'
import { refusalOfClock } from './newest-event.ts'
import { entriesOf, genesis, isLostRace, isOutdated, recordedOf, type Projected } from './event-store.ts'

/** A command on its way: to which stream, under which request, and against which version the person saw. */
export interface Order<Command> {
  stream: string
  command: Command
  requestId: string | null
  requestHash: string | null
  expectedVersion?: number
  /** The moment of the act where history is replayed; the database's clock otherwise. */
  at?: string
}

/** What the read statement of a road gives: the log, and whatever else its facts are made of. */
export interface Read {
  now: string
  log: string | null
  head: string | null
  answered: { version: number; request_hash: string | null; hash: string } | null
}

/** What a command did: to which stream, at which instant, what it was before, and its whole log with the new entries last. */
export interface Changed<State, Event> {
  stream: string
  at: string
  before: State
  log: readonly Recorded<Event>[]
  /** How many of the log's entries are new. */
  news: number
}

/** One kind of stream: how to read, decide, project and number it. */
export interface Road<State, Command, Event extends { type: string }, Facts, R extends Read, O extends Order<Command>> {
  decider: Decider<State, Command, Event, Facts>
  read(database: Database, order: O): Promise<R>
  facts(read: R, state: State, order: O): Promise<Facts> | Facts
  /** The events as the log keeps them, what is personal in them sealed; as decided where there is nothing to seal. */
  conceal?(events: readonly Event[], state: State): Promise<Event[]>
  /** A log with what was sealed in it open again, where decisions are made on words; as it is read elsewhere. */
  open?(log: Recorded<Event>[]): Promise<Recorded<Event>[]>
  seriesOf(event: Event, facts: Facts): string | null
  project(after: State, facts: Facts, change: Changed<State, Event>, read?: R): Projected
  append: Append
  /** Names who changed the stream last, for whoever comes second. */
  nameOf(last: Recorded<Event>): Promise<string>
}

/** What a stored command is answered with. `hash` (hex) is the evidence the person takes home. */
export interface Receipt<State> {
  stream: string
  version: number
  at: string
  hash: string
  state: State
}

/** Authority of a department changes now and then, never so often in a row: what is refused more often is a fault. */
const mostAttempts = 20

/**
 * Carries a command down the road; a lost race or a stale version is a refusal that names the winner. `known` is what `read`
 * would give, where it was read a moment ago.
 */
export async function handle<
  State,
  Command,
  Event extends { type: string },
  Facts,
  R extends Read,
  O extends Order<Command>,
>(
  database: Database,
  road: Road<State, Command, Event, Facts, R, O>,
  order: O,
  known?: R,
  attempt = 1,
): Promise<Receipt<State> | Refusal> {
  const read = known ?? (await road.read(database, order))
  const kept = recordedOf<Event>(read.log)
  if (read.answered) return answerAgain(road, order, read.answered, kept)
  if (order.expectedVersion !== undefined && order.expectedVersion !== kept.length) return someoneWasFirst(road, kept)

  const behind = order.at === undefined ? await refusalOfClock(database, read.now, kept.length === 0) : undefined
  if (behind) return behind
  const log = (await road.open?.(kept)) ?? kept
  const state = fold(road.decider, log)
  const facts = await road.facts(read, state, order)
  const answer = road.decider.decide(order.command, state, facts)
  if (answer instanceof Refusal) return answer
  const decided = (await road.conceal?.(answer, state)) ?? answer

  const at = order.at ?? read.now
  const { stream, requestId, requestHash } = order
  const entries = entriesOf(stream, { version: log.length, hash: read.head ?? genesis }, at, decided, (event) =>
    road.seriesOf(event, facts),
  )
  const news = recordedAfter(log, at, decided)
  const after = news.reduce(road.decider.evolve, state)
  const change = { stream, at, before: state, log: [...log, ...news], news: news.length }
  const projected = road.project(after, facts, change, read)
  try {
    const stored = await append(database, road.append, { stream, entries, requestId, requestHash, ...projected })
    const stands = stored.serial === null ? after : numbered(news, stored.serial).reduce(road.decider.evolve, state)
    return { stream, version: log.length + news.length, at, hash: stored.hash, state: stands }
  } catch (error) {
    // Authority was given or taken while this was decided: it is decided again, on what holds now.
    if (isOutdated(error) && attempt < mostAttempts) return handle(database, road, order, undefined, attempt + 1)
    if (!isLostRace(error)) throw error
    return afterLostRace(database, road, order)
  }
}

/** Events as the next entries of a log, their number not taken yet. */
const recordedAfter = <Event>(log: readonly unknown[], at: string, events: readonly Event[]): Recorded<Event>[] =>
  events.map((event, i) => ({ event, at, version: log.length + i + 1, serial: null }))

/** The number that was taken belongs to the last of them. */
const numbered = <Event>(news: readonly Recorded<Event>[], serial: number): Recorded<Event>[] =>
  news.map((entry, i) => (i === news.length - 1 ? { ...entry, serial } : entry))

async function afterLostRace<
  State,
  Command,
  Event extends { type: string },
  Facts,
  R extends Read,
  O extends Order<Command>,
>(database: Database, road: Road<State, Command, Event, Facts, R, O>, order: O): Promise<Receipt<State> | Refusal> {
  const read = await road.read(database, order)
  const log = recordedOf<Event>(read.log)
  return read.answered ? answerAgain(road, order, read.answered, log) : someoneWasFirst(road, log)
}

/** The same request again gets the receipt it got; the same key for something else is a mistake of the caller. */
function answerAgain<State, Event>(
  road: { decider: Pick<Decider<State, never, Event, never>, 'initial' | 'evolve'> },
  { stream, requestHash }: Order<unknown>,
  answered: NonNullable<Read['answered']>,
  log: readonly Recorded<Event>[],
): Receipt<State> | Refusal {
  if (answered.request_hash !== requestHash) return refuse('idempotency-key-reused')
  const until = log.slice(0, answered.version)
  const { version, hash } = answered
  return { stream, version, at: until.at(-1)?.at ?? '', hash, state: fold(road.decider, until) }
}

async function someoneWasFirst<Event>(
  road: { nameOf(last: Recorded<Event>): Promise<string> },
  log: readonly Recorded<Event>[],
): Promise<Refusal> {
  const last = log.at(-1)
  if (!last) return refuse('case-not-found')
  return refuse('someone-was-first', { who: await road.nameOf(last), at: last.at, version: last.version })
}
