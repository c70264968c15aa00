import { Refusal } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Effect } from '../kernel/outbox.ts'
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

/** Puts a change of a case before the applicant's eyes; the dedupe key lets it happen once. */
export async function deliverNotice(database: Database, { dedupeKey, payload }: Effect): Promise<void> {
  await database.query(
    `insert into notice (party_id, case_id, kind, dedupe_key, at) values ($1, $2, $3, $4, $5) on conflict (dedupe_key) do nothing`,
    [payload['partyId'], payload['caseId'], payload['kind'], dedupeKey, payload['at']],
  )
}
