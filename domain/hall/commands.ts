import type { GreenReason, TicketClass, TicketSource } from './ticket-class.ts'

/** What a ticket is issued for. */
export interface TicketTerms {
  /** The letter its number begins with. */
  zone: string
  class: TicketClass
  /** Of the green channel; null otherwise. */
  reason: GreenReason | null
  source: TicketSource
  itemCode: string | null
  /** Who took it, where that is known: the party of the register. */
  partyId: string | null
  /** The only counter that may call it; null for every counter of the zone. */
  counter: string | null
  /** The booking it was given for. */
  bookingId: string | null
  /** The instant before which it is not called; null for at once. */
  notBefore: string | null
  /** What the visitor is to be told is wrong; only at the desk for what could not get done. */
  about: string | null
  /** The wait that was foretold. */
  foretold: Foretold | null
}

/** A foretold wait, in minutes; `scale` is what its error is measured in. */
export interface Foretold {
  expected: number
  low: number
  high: number
  scale: number
}

export const serviceOutcomes = ['done', 'not-done'] as const
export type ServiceOutcome = (typeof serviceOutcomes)[number]

/** What may be asked for of a ticket. */
export type TicketCommand =
  | { type: 'IssueTicket'; terms: TicketTerms }
  | { type: 'CallTicket' }
  | { type: 'RecallTicket' }
  | { type: 'StartService' }
  | { type: 'MissTicket' }
  | { type: 'TransferTicket'; zone: string; counter: string | null; reason: string }
  /** To the desk for what could not get done (办不成事). */
  | { type: 'EscalateTicket'; zone: string; about: string }
  | { type: 'SuspendTicket'; reason: string }
  | { type: 'ResumeTicket' }
  | { type: 'LinkTicket'; caseId: string }
  | { type: 'FinishService'; outcome: ServiceOutcome; note: string | null }
  | { type: 'LeaveQueue' }
  | { type: 'ExpireTicket' }
export type TicketCommandType = TicketCommand['type']
