import { Refusal } from '#domain/kernel/index.ts'
import { dataRequestTimer } from '#domain/sharing/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { ownOrder } from '../supervision/index.ts'
import type { DataRequestDesk } from './kind.ts'

export const isDataRequestTimer = ({ kind }: DueTimer): boolean => kind === dataRequestTimer

/** Says that the office that holds the data is late; where it did its part meanwhile the timer is struck out. */
export async function fireDataRequestTimer({ send, database }: DataRequestDesk, { stream, kind, dueAt }: DueTimer) {
  const answer = await send(ownOrder(stream, { type: 'NoteDataLate' }, `timer ${kind} ${dueAt}`))
  if (answer instanceof Refusal && answer.code === 'data-request-not-possible-now')
    await database.query('delete from timer where stream = $1 and kind = $2 and due_at = $3', [stream, kind, dueAt])
}
