import { Refusal } from '#domain/kernel/index.ts'
import { commandOfCardTimer, type CardTimerKind } from '#domain/supervision/index.ts'
import type { DueTimer } from '../../kernel/timer.ts'
import { ownCardOrder, type CardDesk } from './card-desk.ts'

/** Whether a timer is one of a card's. */
export const isCardTimer = (timer: DueTimer): timer is DueTimer & { kind: CardTimerKind } =>
  Object.hasOwn(commandOfCardTimer, timer.kind)

/** Sends the command a due timer of a card stands for; one the card has outgrown is struck out. */
export async function fireCardTimer(
  { send, database }: CardDesk,
  { stream, kind, dueAt }: DueTimer & { kind: CardTimerKind },
): Promise<void> {
  const answer = await send(ownCardOrder(stream, commandOfCardTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'card-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
