import type { OrderCommand } from './commands.ts'
import type { OrderState } from './state.ts'

/** What time does to an order by itself. */
export const commandOfOrderTimer = {
  'order-reply': { type: 'NoteOrderOverdue' },
} as const satisfies Record<string, OrderCommand>
export type OrderTimerKind = keyof typeof commandOfOrderTimer

/** The timers of an order as it stands. */
export function orderTimersOf(state: OrderState): { kind: OrderTimerKind; dueAt: string }[] {
  const { status, replyBy, overdue } = state
  const waits = status === 'issued' || status === 'acknowledged' || status === 'returned'
  return waits && replyBy !== null && !overdue ? [{ kind: 'order-reply', dueAt: replyBy }] : []
}

/** Until when whoever is next has time; null where nobody is waited for. */
export const orderDueAt = ({ status, replyBy, followUpBy }: OrderState): string | null =>
  status === 'accepted' ? followUpBy : status === 'replied' ? null : replyBy
