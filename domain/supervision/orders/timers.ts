import { addDays, civilDateOf } from '../../kernel/index.ts'
import { dayBegins } from '../day-beginnings.ts'
import type { OrderCommand } from './commands.ts'
import type { OrderState } from './state.ts'

/** What time does to an order by itself. */
export const commandOfOrderTimer = {
  'order-reply': { type: 'NoteOrderOverdue' },
  'order-follow-up': { type: 'RemindOfFollowUp' },
} as const satisfies Record<string, OrderCommand>
export type OrderTimerKind = keyof typeof commandOfOrderTimer

/** The timers of an order as it stands. */
export function orderTimersOf(state: OrderState): { kind: OrderTimerKind; dueAt: string }[] {
  const { status, replyBy, overdue, followUpReminded } = state
  const remindAt = followUpReminderAt(state)
  if (status === 'accepted')
    return remindAt !== null && !followUpReminded ? [{ kind: 'order-follow-up', dueAt: remindAt }] : []
  const waits = status === 'issued' || status === 'acknowledged' || status === 'returned'
  return waits && replyBy !== null && !overdue ? [{ kind: 'order-reply', dueAt: replyBy }] : []
}

/** When the last day begins on which somebody is to look whether it was done (instant). */
export const followUpReminderAt = ({ followUpBy }: Pick<OrderState, 'followUpBy'>): string | null =>
  followUpBy === null ? null : dayBegins(addDays(civilDateOf(followUpBy), -1))

/** Until when whoever is next has time; null where nobody is waited for. */
export const orderDueAt = ({ status, replyBy, followUpBy }: OrderState): string | null =>
  status === 'accepted' ? followUpBy : status === 'replied' ? null : replyBy
