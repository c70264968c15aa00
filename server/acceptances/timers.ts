import { Refusal } from '#domain/kernel/index.ts'
import { commandOfAcceptanceTimer, type AcceptanceTimerKind } from '#domain/projects/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { clockOrder, type AcceptanceDesk } from './acceptance-desk.ts'

/** Whether a timer is one of an acceptance's. */
export const isAcceptanceTimer = (timer: DueTimer): timer is DueTimer & { kind: AcceptanceTimerKind } =>
  Object.hasOwn(commandOfAcceptanceTimer, timer.kind)

/** Sends the command a due timer of an acceptance stands for; one it has outgrown is struck out. */
export async function fireAcceptanceTimer(
  { send, database }: AcceptanceDesk,
  { stream, kind, dueAt }: DueTimer & { kind: AcceptanceTimerKind },
): Promise<void> {
  const answer = await send(clockOrder(stream, commandOfAcceptanceTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'acceptance-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
