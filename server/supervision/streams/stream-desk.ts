import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import type { Database } from '../../kernel/database.ts'
import { handle, type Receipt } from '../../kernel/handle.ts'
import { streamRoad, type StreamFacts, type StreamKind, type StreamOrder } from './stream-road.ts'
import { lawClock } from '../../identity/index.ts'

export type { StreamOrder } from './stream-road.ts'

/** Carries commands of one noun to the log. */
export interface StreamDesk<State, Command> {
  readonly database: Database
  /** Receipt or a lawful "no". */
  send(order: StreamOrder<Command>): Promise<Receipt<State> | Refusal>
}

interface Parts {
  database: Database
  regime(): Regime
  calendar(version: string | null): CompiledCalendar
  nameOfAccount(id: string): Promise<string>
}

export function createStreamDesk<
  State,
  Command,
  Event extends { type: string; by: Actor | null },
  Facts extends StreamFacts = StreamFacts,
>(kind: StreamKind<State, Command, Event, Facts>, parts: Parts): StreamDesk<State, Command> {
  const road = streamRoad(kind, parts)
  const { database } = parts
  return { database, send: (order) => handle(database, road, order) }
}

/** A command of the clock; the key makes it happen once. */
export const ownOrder = <Command>(stream: string, command: Command, requestId: string): StreamOrder<Command> => ({
  ...{ stream, command, requestId, requestHash: null },
  actor: lawClock,
})
