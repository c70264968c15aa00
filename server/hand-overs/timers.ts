import { handOverTimer } from '#domain/hall/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { ownOrder } from '../supervision/index.ts'
import type { HandOverDesk } from './kind.ts'

export const isHandOverTimer = ({ kind }: DueTimer): boolean => kind === handOverTimer

/** Says that nobody received a list in time; of one that was received meanwhile the timer is struck out. */
export async function fireHandOverTimer({ send, database }: HandOverDesk, { stream, kind, dueAt }: DueTimer) {
  const answer = await send(ownOrder(stream, { type: 'NoteHandOverLate' }, `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'hand-over-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
