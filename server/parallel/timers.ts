import { Refusal } from '#domain/kernel/index.ts'
import { commandOfParallelTimer, type ParallelTimerKind } from '#domain/projects/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { clockOrder, type ParallelDesk } from './parallel-desk.ts'

/** Whether a timer is one of a parallel approval's. */
export const isParallelTimer = (timer: DueTimer): timer is DueTimer & { kind: ParallelTimerKind } =>
  Object.hasOwn(commandOfParallelTimer, timer.kind)

/** Sends the command a due timer of an approval stands for; one it has outgrown is struck out. */
export async function fireParallelTimer(
  { send, database }: ParallelDesk,
  { stream, kind, dueAt }: DueTimer & { kind: ParallelTimerKind },
): Promise<void> {
  const answer = await send(clockOrder(stream, commandOfParallelTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'approval-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
