import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import type { Decider, Recorded } from '#domain/kernel/index.ts'
import { foundFault, type Found, type Regime, type VerifiedFault } from '#domain/supervision/index.ts'
import { createAppend, upsert } from '../../kernel/append.ts'
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
export interface StreamKind<State, Command, Event extends { type: string }> {
  table: string
  columns: readonly string[]
  decider: Decider<State, Command, Event, StreamFacts>
  seriesOf(event: Event, at: string): string | null
  rowOf(change: StreamChange<State, Event>): Record<string, unknown>
  timersOf(state: State): { kind: string; dueAt: string }[]
  /** Who is told of the change. */
  tell(change: StreamChange<State, Event>): Projected['outbox']
  /** The faults it establishes. */
  faults(change: StreamChange<State, Event>): VerifiedFault[]
  /** What rules find in it beside. */
  found?(change: StreamChange<State, Event>, around: { regime: Regime; calendar: CompiledCalendar }): Found[]
}

interface References {
  regime(): Regime
  calendar(version: string | null): CompiledCalendar
  nameOfAccount(id: string): Promise<string>
}

/** The road of a noun over one database. */
export function streamRoad<State, Command, Event extends { type: string; by: Actor | null }>(
  kind: StreamKind<State, Command, Event>,
  { regime, calendar, nameOfAccount }: References,
): Road<State, Command, Event, StreamFacts, Read, StreamOrder<Command>> {
  return {
    decider: kind.decider,
    read: (database, order) => readStream(database, order),
    facts: ({ now }, _, { actor, at = now }) => ({ at, actor, calendar: calendar(null), regime: regime() }),
    seriesOf: (event, { at }) => kind.seriesOf(event, at),
    project(after, { at }, { stream, log, news }) {
      const change = { stream, version: log.length, after, news: log.slice(log.length - news) }
      const found = [
        ...kind.faults(change).flatMap((fault) => foundFault(fault, regime())),
        ...(kind.found?.(change, { regime: regime(), calendar: calendar(null) }) ?? []),
      ]
      return {
        rows: { [kind.table]: [kind.rowOf(change)], card_news: cardNewsOf(found, at) },
        timers: kind.timersOf(after),
        outbox: kind.tell(change),
      }
    },
    append: createAppend(kind.table, [upsert(kind.table, 'id', kind.columns), cardProjection]),
    nameOf: ({ event: { by } }) => (by === null ? Promise.resolve('系统') : nameOfAccount(by.id)),
  }
}

const read: Statement = {
  name: 'read-supervision-stream',
  text: `select clock_timestamp() as now,
    ${readColumns('$1', '$2')}`,
}

async function readStream(database: Database, { stream, requestId }: Order<unknown>): Promise<Read> {
  const [row] = await database.run<Read>(read, [stream, requestId])
  if (!row) throw new Error('a read gives one row')
  return row
}
