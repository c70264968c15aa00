import { Refusal } from '#domain/kernel/index.ts'
import { commandOfOrderTimer, type OrderTimerKind } from '#domain/supervision/index.ts'
import type { DueTimer } from '../../kernel/timer.ts'
import { ownOrder } from '../streams/index.ts'
import type { OrderDesk } from './order-desk.ts'

/** Whether a timer is one of an order's. */
export const isOrderTimer = (timer: DueTimer): timer is DueTimer & { kind: OrderTimerKind } =>
  Object.hasOwn(commandOfOrderTimer, timer.kind)

/** Sends the command a due timer of an order stands for; one the order has outgrown is struck out. */
export async function fireOrderTimer(
  { send, database }: OrderDesk,
  { stream, kind, dueAt }: DueTimer & { kind: OrderTimerKind },
): Promise<void> {
  const answer = await send(ownOrder(stream, commandOfOrderTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'order-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
