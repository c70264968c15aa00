import { Refusal } from '#domain/kernel/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { ownOrder, type CaseDesk } from './desk.ts'

/** Sends the command a due timer stands for. A timer the case has outgrown is struck out; one not due yet is looked at again. */
export async function fireCaseTimer(desk: CaseDesk, { stream, kind, dueAt }: DueTimer): Promise<void> {
  const answer = await desk.send(ownOrder(stream, { type: 'DeemAccepted' }, `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'not-possible-now') {
    await desk.database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [
      stream,
      kind,
      dueAt,
    ])
  }
}
