import { ticketTimersOf, type TicketState } from '#domain/hall/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { upsert, type Projection } from '../kernel/append.ts'
import type { Projected } from '../kernel/event-store.ts'

const columns = [
  'id', 'version', 'on_day', 'letter', 'serial', 'zone', 'class', 'reason', 'source', 'item_code', 'party_id', 'counter',
  'status', 'issued_at', 'not_before', 'called_at', 'calls', 'recalls', 'started_at', 'ended_at', 'missed', 'missed_at',
  'case_id', 'outcome', 'about', 'foretold', 'booking_id', 'last_at',
] as const // prettier-ignore

/** The table a ticket's log is mirrored in. */
export const ticketProjections: readonly Projection[] = [upsert('ticket', 'id', columns)]

/** What a change of a ticket writes beside its events. */
export function projectTicket(state: TicketState, id: string, version: number, at: string): Projected {
  const { terms } = state
  if (!terms) throw new Error('a ticket was issued')
  const row = {
    ...{ id, version, on_day: civilDateOf(state.issuedAt), letter: terms.zone, serial: state.serial },
    ...{ zone: state.zone, class: terms.class, reason: terms.reason, source: terms.source, item_code: terms.itemCode },
    ...{ party_id: terms.partyId, counter: state.counter, status: state.status, issued_at: state.issuedAt },
    ...{ not_before: terms.notBefore, called_at: state.calledAt, calls: state.calls, recalls: state.recalls },
    ...{ started_at: state.startedAt, ended_at: state.endedAt, missed: state.missed, missed_at: state.missedAt },
    ...{ case_id: state.caseId, outcome: state.outcome, about: state.about, foretold: terms.foretold },
    ...{ booking_id: terms.bookingId, last_at: at },
  }
  return { rows: { ticket: [row] }, timers: ticketTimersOf(state), outbox: [] }
}
