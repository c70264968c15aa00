import type { Refusal } from '#domain/kernel/index.ts'
import type { AcceptanceCommand, AcceptanceState } from '#domain/projects/index.ts'
import type { Database } from '../kernel/database.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import { acceptanceRoad, type AcceptanceOrder, type AcceptanceReferences } from './road.ts'
import { lawClock } from '../identity/index.ts'

/** What everything about acceptances stands on. */
export interface AcceptanceDesk extends AcceptanceReferences {
  readonly database: Database
  /** Carries a command to the log of an acceptance, or says why not. */
  send(order: AcceptanceOrder): Promise<Receipt<AcceptanceState> | Refusal>
}

export function createAcceptanceDesk(parts: AcceptanceReferences & { database: Database }): AcceptanceDesk {
  const { database, regime, calendar, nameOfAccount, locks } = parts
  const references = { regime, calendar, nameOfAccount, locks }
  const road = acceptanceRoad(references)
  return { database, ...references, send: (order) => handle(database, road, order) }
}

/** A command of the clock; the key makes it happen once. */
export const clockOrder = (stream: string, command: AcceptanceCommand, requestId: string): AcceptanceOrder => ({
  ...{ stream, command, requestId, requestHash: null, actor: lawClock },
})
