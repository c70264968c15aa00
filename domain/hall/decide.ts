import { refuse, type Decider, type Refusal } from '../kernel/index.ts'
import { availableTicketCommands, type TicketCapacity } from './available-commands.ts'
import type { TicketCommand, TicketCommandType, TicketTerms } from './commands.ts'
import type { TicketEvent } from './events.ts'
import { evolveTicket } from './evolve.ts'
import type { TicketFacts } from './facts.ts'
import { noTicket, type TicketState } from './state.ts'
import { atCounterStatuses, type TicketStatus } from './status.ts'

/** The capacities of somebody towards a ticket: at a counter that has it or may call it, holding it, or the clock. */
function capacitiesOf(state: TicketState, { actor, isHolder, counterZone }: TicketFacts): TicketCapacity[] {
  if (actor.role === 'timer') return ['system']
  const mine = actor.counter !== null && (isOnItsWay(state) ? state.counter === actor.counter : mayCall(state, actor))
  function mayCall({ zone, counter }: TicketState, by: typeof actor): boolean {
    return zone === counterZone && (counter === null || counter === by.counter)
  }
  return [...(mine ? (['counter'] as const) : []), ...(isHolder ? (['holder'] as const) : [])]
}

/** Whether a counter has it or had it last. */
const isOnItsWay = ({ status }: TicketState) =>
  ([...atCounterStatuses, 'suspended', 'done'] as TicketStatus[]).includes(status)

const capacities = ['counter', 'holder', 'system'] as const

/** Why somebody may not ask for this now; undefined where they may. */
export function ticketRefusal(type: TicketCommandType, state: TicketState, facts: TicketFacts): Refusal | undefined {
  if (type === 'IssueTicket') return state.terms === null ? undefined : refuse('ticket-not-possible-now')
  if (state.terms === null) return refuse('ticket-not-found')
  const isPossible = (capacity: TicketCapacity) => availableTicketCommands(state.status, capacity).includes(type)
  if (!capacitiesOf(state, facts).some(isPossible))
    return refuse(capacities.some(isPossible) ? 'ticket-of-another-counter' : 'ticket-not-possible-now')
  if ((type === 'CallTicket' || type === 'ResumeTicket') && facts.isCounterBusy) return refuse('counter-busy')
  if (type === 'RecallTicket' && state.recalls >= facts.rules.recalls)
    return refuse('recalled-often-enough', { recalls: state.recalls })
  return undefined
}

/** What somebody may do with a ticket now. */
export const ticketCommandsFor = (state: TicketState, facts: TicketFacts): TicketCommandType[] =>
  [
    ...new Set(capacitiesOf(state, facts).flatMap((capacity) => availableTicketCommands(state.status, capacity))),
  ].filter((type) => ticketRefusal(type, state, facts) === undefined)

/** The rules of a ticket's life: the events a command leads to, or a lawful "no". */
export function decideTicket(command: TicketCommand, state: TicketState, facts: TicketFacts): TicketEvent[] | Refusal {
  const refused = ticketRefusal(command.type, state, facts)
  if (refused) return refused
  const by = facts.actor
  // `ticketRefusal` has seen to it that a counter's act comes from a counter.
  const counter = by.counter ?? ''
  switch (command.type) {
    case 'IssueTicket':
      return issued(command.terms, facts)
    case 'CallTicket':
      return [{ type: 'TicketCalled', by, counter }]
    case 'RecallTicket':
      return [{ type: 'TicketRecalled', by }]
    case 'StartService':
      return [{ type: 'ServiceStarted', by }]
    case 'MissTicket':
      return [state.missed === 0 ? { type: 'TicketMissed', by } : { type: 'TicketExpired', by, reason: 'missed-twice' }]
    case 'TransferTicket':
      return transferred(command, state, facts)
    case 'EscalateTicket':
      return [{ type: 'TicketEscalated', by, zone: command.zone, about: command.about }]
    case 'SuspendTicket':
      return [{ type: 'TicketSuspended', by, reason: command.reason }]
    case 'ResumeTicket':
      return [{ type: 'TicketResumed', by, counter }]
    case 'LinkTicket':
      return linked(command.caseId, state, facts)
    case 'FinishService':
      return [{ type: 'ServiceFinished', by, outcome: command.outcome, note: command.note }]
    case 'LeaveQueue':
      return [{ type: 'TicketExpired', by, reason: 'left' }]
    case 'ExpireTicket':
      return [{ type: 'TicketExpired', by, reason: 'day-ended' }]
  }
}

/** Whoever booked comes at their own time; all others while the hall gives tickets. */
function issued(terms: TicketTerms, { actor: by, closed }: TicketFacts): TicketEvent[] | Refusal {
  if (closed !== null && terms.bookingId === null) return refuse('hall-closed', { ...closed })
  return [{ type: 'TicketIssued', by, ...terms }]
}

type Transfer = Extract<TicketCommand, { type: 'TransferTicket' }>

function transferred({ zone, counter, reason }: Transfer, state: TicketState, { actor: by }: TicketFacts) {
  const isHere = zone === state.zone && (counter === null || counter === by.counter)
  return isHere ? refuse('transfer-to-itself') : [{ type: 'TicketTransferred' as const, by, zone, counter, reason }]
}

function linked(caseId: string, state: TicketState, { actor: by }: TicketFacts) {
  if (state.caseId !== null && state.caseId !== caseId) return refuse('ticket-linked-already')
  return [{ type: 'TicketLinked' as const, by, caseId }]
}

/** The life of a ticket: what may happen, what it did, and where it starts. */
export const ticketDecider: Decider<TicketState, TicketCommand, TicketEvent, TicketFacts> = {
  initial: noTicket,
  evolve: evolveTicket,
  decide: decideTicket,
}
