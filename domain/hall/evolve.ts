import type { Recorded } from '../kernel/index.ts'
import type { TicketEvent, TicketEventType } from './events.ts'
import type { TicketState } from './state.ts'

type Of<Type extends TicketEventType> = Extract<TicketEvent, { type: Type }>
type Steps = { [Type in TicketEventType]: (state: TicketState, event: Of<Type>, at: string) => Partial<TicketState> }

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  TicketIssued: (_, { type: _type, by: _by, ...terms }, at) => ({
    ...{ terms, status: 'issued', zone: terms.zone, counter: terms.counter, about: terms.about, issuedAt: at },
  }),
  TicketCalled: ({ calls }, { counter }, at) => ({
    ...{ status: 'called', counter, calledAt: at, calls: calls + 1, recalls: 0 },
  }),
  TicketRecalled: ({ recalls }) => ({ status: 'recalled', recalls: recalls + 1 }),
  ServiceStarted: ({ startedAt }, _, at) => ({ status: 'serving', startedAt: startedAt ?? at }),
  TicketMissed: ({ missed, terms }, _, at) => ({
    ...{ status: 'missed', missed: missed + 1, missedAt: at, counter: terms?.counter ?? null },
  }),
  TicketTransferred: (_, { zone, counter }) => ({ status: 'transferred', zone, counter, missedAt: null }),
  TicketEscalated: (_, { zone, about }) => ({ status: 'transferred', zone, counter: null, missedAt: null, about }),
  TicketSuspended: () => ({ status: 'suspended' }),
  TicketResumed: (_, { counter }) => ({ status: 'serving', counter }),
  TicketLinked: (_, { caseId }) => ({ caseId }),
  ServiceFinished: (_, { outcome }, at) => ({ status: 'done', outcome, endedAt: at }),
  TicketExpired: (_, __, at) => ({ status: 'expired', endedAt: at }),
}

/** A ticket after one more event. */
export function evolveTicket(state: TicketState, { event, at, serial }: Recorded<TicketEvent>): TicketState {
  const step = steps[event.type] as (state: TicketState, event: TicketEvent, at: string) => Partial<TicketState>
  return { ...state, ...step(state, event, at), serial: serial ?? state.serial }
}
