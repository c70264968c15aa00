import { commandOfTimer, type TimerKind } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { ownOrder, type CaseDesk } from './desk.ts'

/**
 * Sends the command a due timer stands for. A timer the case has outgrown is struck out, one that waits for another case is
 * looked at again a day later; one not due yet keeps its lease and comes again.
 */
export async function fireCaseTimer(desk: CaseDesk, { stream, kind, dueAt }: DueTimer): Promise<void> {
  if (!isOurs(kind)) throw new RangeError(`no command stands behind the timer ${kind}`)
  const answer = await desk.send(ownOrder(stream, commandOfTimer[kind], `timer ${kind} ${dueAt}`))
  if (!(answer instanceof Refusal)) return
  if (answer.code === 'not-possible-now') {
    await desk.database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [
      stream,
      kind,
      dueAt,
    ])
  } else if (answer.code === 'renewal-pending') {
    await desk.database.query(
      `update timer set due_at = due_at + interval '1 day' where stream = $1 and kind = $2 and due_at = $3`,
      [stream, kind, dueAt],
    )
  }
}

const isOurs = (kind: string): kind is TimerKind => Object.hasOwn(commandOfTimer, kind)
