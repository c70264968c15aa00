import type { ServiceOutcome, TicketTerms } from './commands.ts'
import type { TicketStatus } from './status.ts'

/** A ticket as its log stands. Instants in UTC. */
export interface TicketState {
  /** Null before it is issued. */
  terms: TicketTerms | null
  status: TicketStatus
  /** The queue it waits in, or was called from. */
  zone: string
  /** The only counter that may call it, or the one it is at. */
  counter: string | null
  /** The number of the day within its first zone. */
  serial: number | null
  issuedAt: string
  /** The last call of several, and how many there were. */
  calledAt: string | null
  calls: number
  /** How often it was called again since the last call. */
  recalls: number
  startedAt: string | null
  endedAt: string | null
  missed: number
  missedAt: string | null
  caseId: string | null
  outcome: ServiceOutcome | null
  /** What could not get done, in the visitor's words. */
  about: string | null
}

export const noTicket: TicketState = {
  ...{ terms: null, status: 'issued', zone: '', counter: null, serial: null, issuedAt: '' },
  ...{ calledAt: null, calls: 0, recalls: 0, startedAt: null, endedAt: null, missed: 0, missedAt: null },
  ...{ caseId: null, outcome: null, about: null },
}
