import { Refusal } from '#domain/kernel/index.ts'
import { commandOfCardTimer, type CardTimerKind } from '#domain/supervision/index.ts'
import type { DueTimer } from '../../kernel/timer.ts'
import { ownCardOrder, type CardDesk } from './card-desk.ts'
import { reinstateIfDue } from './look-again.ts'

/** Whether a timer is one of a card's. */
export const isCardTimer = (timer: DueTimer): timer is DueTimer & { kind: CardTimerKind } =>
  timer.kind === 'card-again' || Object.hasOwn(commandOfCardTimer, timer.kind)

/** Sends the command a due timer of a card stands for; one the card has outgrown is struck out. */
export async function fireCardTimer(
  desk: CardDesk,
  { stream, kind, dueAt }: DueTimer & { kind: CardTimerKind },
): Promise<void> {
  const { send, database } = desk
  if (kind === 'card-again') return reinstateIfDue(desk, stream, dueAt)
  const answer = await send(ownCardOrder(stream, commandOfCardTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'card-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
