import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import type { Decider, Recorded } from '#domain/kernel/index.ts'
import { foundFault, type Found, type Regime, type VerifiedFault } from '#domain/supervision/index.ts'
import { createAppend, upsert, type Projection } from '../../kernel/append.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { Projected } from '../../kernel/event-store.ts'
import type { Order, Read, Road } from '../../kernel/handle.ts'
import { cardNewsOf, cardProjection } from '../card-news.ts'
import { readColumns } from '../../kernel/event-store.ts'

/** What decisions of these streams go by. */
export interface StreamFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
  regime: Regime
}

/** A command with who gives it. */
export type StreamOrder<Command> = Order<Command> & { actor: Actor }

/** A change as its projection sees it. */
export interface StreamChange<State, Event> {
  stream: string
  version: number
  after: State
  news: readonly Recorded<Event>[]
}

/** One noun: its table, its decider, its series, and what a change of it leaves. */
export interface StreamKind<State, Command, Event extends { type: string }, Facts extends StreamFacts = StreamFacts> {
  table: string
  columns: readonly string[]
  decider: Decider<State, Command, Event, Facts>
  seriesOf(event: Event, at: string): string | null
  rowOf(change: StreamChange<State, Event>): Record<string, unknown>
  timersOf(state: State): { kind: string; dueAt: string }[]
  /** Who is told of the change. */
  tell(change: StreamChange<State, Event>): Projected['outbox']
  /** The faults it establishes. */
  faults(change: StreamChange<State, Event>): VerifiedFault[]
  /** Beside its own table. */
  projections?: readonly Projection[]
  rowsOf?(change: StreamChange<State, Event>): Projected['rows']
  /** Other columns of the read its facts are made of, as SQL: $1 is the stream. */
  reads?: string
  factsOf?(row: Known): Omit<Facts, keyof StreamFacts>
  /** Authority the change rests on and that must still stand as it is stored. */
  standingOf?(change: StreamChange<State, Event>): Projected['standing']
  /** What rules find in it beside. */
  found?(change: StreamChange<State, Event>, around: { regime: Regime; calendar: CompiledCalendar }): Found[]
}

interface References {
  regime(): Regime
  calendar(version: string | null): CompiledCalendar
  nameOfAccount(id: string): Promise<string>
}

/** What a read gave, its other columns by name. */
type Known = Read & Record<string, unknown>

/** The road of a noun over one database. */
export function streamRoad<
  State,
  Command,
  Event extends { type: string; by: Actor | null },
  Facts extends StreamFacts = StreamFacts,
>(
  kind: StreamKind<State, Command, Event, Facts>,
  { regime, calendar, nameOfAccount }: References,
): Road<State, Command, Event, Facts, Known, StreamOrder<Command>> {
  const { table, columns, projections = [], reads } = kind
  const statement = readFor(reads === undefined ? '' : table, reads)
  return {
    decider: kind.decider,
    read: (database, order) => readStream(database, statement, order),
    facts: (row, _, { actor, at = row.now }) =>
      ({ at, actor, calendar: calendar(null), regime: regime(), ...kind.factsOf?.(row) }) as Facts,
    seriesOf: (event, { at }) => kind.seriesOf(event, at),
    project(after, { at }, { stream, log, news }) {
      const change = { stream, version: log.length, after, news: log.slice(log.length - news) }
      const found = [
        ...kind.faults(change).flatMap((fault) => foundFault(fault, regime())),
        ...(kind.found?.(change, { regime: regime(), calendar: calendar(null) }) ?? []),
      ]
      return {
        rows: { [table]: [kind.rowOf(change)], card_news: cardNewsOf(found, at), ...kind.rowsOf?.(change) },
        timers: kind.timersOf(after),
        outbox: kind.tell(change),
        standing: kind.standingOf?.(change) ?? null,
      }
    },
    append: createAppend(table, [upsert(table, 'id', columns), cardProjection, ...projections]),
    nameOf: ({ event: { by } }) => (by === null ? Promise.resolve('系统') : nameOfAccount(by.id)),
  }
}

const readFor = (name: string, others: string | undefined): Statement => ({
  name: `read-supervision-stream${name && ` ${name}`}`,
  text: `select clock_timestamp() as now,
    ${readColumns('$1', '$2')}${others === undefined ? '' : `, ${others}`}`,
})

async function readStream(database: Database, statement: Statement, { stream, requestId }: Order<unknown>) {
  const [row] = await database.run<Known>(statement, [stream, requestId])
  if (!row) throw new Error('a read gives one row')
  return row
}
