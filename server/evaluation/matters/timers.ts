import { commandOfMatterTimer, type MatterTimerKind } from '#domain/evaluation/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { DueTimer } from '../../kernel/timer.ts'
import { ownOrder } from '../../supervision/index.ts'
import type { MatterDesk } from './kind.ts'

/** Whether a timer is one of a matter's. */
export const isMatterTimer = (timer: DueTimer): timer is DueTimer & { kind: MatterTimerKind } =>
  Object.hasOwn(commandOfMatterTimer, timer.kind)

/** Says that nobody answered in time; of a matter that was answered meanwhile the timer is struck out. */
export async function fireMatterTimer(
  { send, database }: MatterDesk,
  { stream, kind, dueAt }: DueTimer & { kind: MatterTimerKind },
): Promise<void> {
  const answer = await send(ownOrder(stream, commandOfMatterTimer[kind], `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'matter-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
