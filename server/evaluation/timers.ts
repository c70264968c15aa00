import { commandOfRatingTimer, type RatingTimerKind } from '#domain/evaluation/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { ownOrder } from '../supervision/index.ts'
import type { RatingDesk } from './kind.ts'

/** Whether a timer is one of a rating's. */
export const isRatingTimer = (timer: DueTimer): timer is DueTimer & { kind: RatingTimerKind } =>
  Object.hasOwn(commandOfRatingTimer, timer.kind)

/** Sends the command a due timer of a rating stands for; one the rating has outgrown is struck out. */
export async function fireRatingTimer(
  { send, database }: RatingDesk,
  { stream, kind, dueAt }: DueTimer & { kind: RatingTimerKind },
): Promise<void> {
  const answer = await send(ownOrder(stream, commandOfRatingTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'rating-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
