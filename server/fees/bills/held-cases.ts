// A case hears of the bills its licence waits for: that there is something to pay first, and that there is no more.
import { Refusal } from '#domain/kernel/index.ts'
import { ownOrder, type CaseDesk } from '../../cases/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { EffectHandlers } from '../../kernel/outbox.ts'
import { sendOrAgain } from '../../projects/index.ts'

/**
 * Looks again at what is owed for a case, or for the cases of a project, that were granted and not issued yet. Safe to repeat:
 * what its log says already is not said again.
 */
export const heldEffects = (desk: CaseDesk): EffectHandlers => ({
  'fee-held': async ({ payload, dedupeKey }) => {
    for (const id of await grantedOf(desk.database, String(payload['subjectId']))) {
      const order = ownOrder(id, { type: 'FollowPayment' }, dedupeKey)
      const answer = await sendOrAgain(() => desk.send(order))
      if (answer instanceof Refusal && answer.code !== 'not-possible-now') throw new Error(answer.code)
    }
  },
})

async function grantedOf(database: Database, subjectId: string): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `select id from case_row where status = 'granted'
       and (id = $1 or id in (select case_id from project_part where project_id = $1)) order by id`,
    [subjectId],
  )
  return rows.map(({ id }) => id)
}
