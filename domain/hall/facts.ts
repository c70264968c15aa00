import type { HallActor } from './events.ts'
import type { HallRules } from './rules.ts'
import type { HallClosed } from './ticket-hours.ts'

/** What a decision about a ticket goes by. */
export interface TicketFacts {
  at: string
  actor: HallActor
  rules: HallRules
  /** When tickets are given again; null while they are. */
  closed: HallClosed | null
  /** Whether the caller holds the ticket: knows its secret id, or is the one it was issued to. */
  isHolder: boolean
  /** Whether another ticket keeps the actor's counter busy. */
  isCounterBusy: boolean
  /** The zone of the actor's counter; null where they sit at none. */
  counterZone: string | null
}
