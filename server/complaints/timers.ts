import { Refusal } from '#domain/kernel/index.ts'
import { commandOfComplaintTimer, type ComplaintTimerKind } from '#domain/supervision/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { ownOrder } from '../supervision/index.ts'
import type { ComplaintDesk } from './complaint-desk.ts'

/** Whether a timer is one of a complaint's. */
export const isComplaintTimer = (timer: DueTimer): timer is DueTimer & { kind: ComplaintTimerKind } =>
  Object.hasOwn(commandOfComplaintTimer, timer.kind)

/** Sends the command a due timer of a complaint stands for; one the complaint has outgrown is struck out. */
export async function fireComplaintTimer(
  { send, database }: ComplaintDesk,
  { stream, kind, dueAt }: DueTimer & { kind: ComplaintTimerKind },
): Promise<void> {
  const answer = await send(ownOrder(stream, commandOfComplaintTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'complaint-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
