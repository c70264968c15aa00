import type { Role } from '../organisation/index.ts'
import type { ServiceOutcome, TicketTerms } from './commands.ts'

/** Who acts in the hall. A visitor without an account has no id; the end of the day signs as the timer. */
export interface HallActor {
  id: string | null
  role: Role | 'visitor' | 'timer'
  /** The counter they are signed in at and serve now; null for none. */
  counter: string | null
}

/** Everything that can happen to a ticket. */
export type TicketEvent = { by: HallActor } & (
  | ({ type: 'TicketIssued' } & TicketTerms)
  | { type: 'TicketCalled'; counter: string }
  | { type: 'TicketRecalled' }
  | { type: 'ServiceStarted' }
  /** It has its turn again after a few numbers. */
  | { type: 'TicketMissed' }
  | { type: 'TicketTransferred'; zone: string; counter: string | null; reason: string }
  | { type: 'TicketEscalated'; zone: string; about: string }
  | { type: 'TicketSuspended'; reason: string }
  | { type: 'TicketResumed'; counter: string }
  | { type: 'TicketLinked'; caseId: string }
  | { type: 'ServiceFinished'; outcome: ServiceOutcome; note: string | null }
  | { type: 'TicketExpired'; reason: 'missed-twice' | 'left' | 'day-ended' }
)
export type TicketEventType = TicketEvent['type']
