import { addDays, civilDateOf } from '../kernel/index.ts'
import type { TicketState } from './state.ts'

export const ticketTimer = 'ticket-day-ends'

/** A ticket is worth nothing after its day. */
export function ticketTimersOf({ status, issuedAt }: TicketState): { kind: typeof ticketTimer; dueAt: string }[] {
  if (status === 'done' || status === 'expired') return []
  return [{ kind: ticketTimer, dueAt: `${addDays(civilDateOf(issuedAt), 1)}T00:00:00+08:00` }]
}
