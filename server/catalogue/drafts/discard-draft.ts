import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { administer, type Act } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import type { DraftSender } from '../../kernel/drafts.ts'
import type { Catalogue } from '../catalogue.ts'
import { workedOn, type WorkedOn } from './worked-on.ts'

/** Throws a draft away, whether or not its day is decided. */
export async function discardDraft(
  database: Database,
  catalogue: Catalogue,
  { expectedVersion, ...sender }: DraftSender,
  code: string,
): Promise<WorkedOn | Refusal> {
  const act: Act = { ...sender, action: 'discard-item-draft', subject: code }
  const done = await administer(database, act, async (query) => {
    const [draft] = await query<{ revision: number }>('select revision from item_draft where code = $1 for update', [
      code,
    ])
    if (!draft) return refuse('draft-not-found')
    if (expectedVersion !== undefined && expectedVersion !== draft.revision) return refuse('draft-changed')
    await query('delete from item_draft where code = $1', [code])
    return undefined
  })
  return 'subject' in done ? workedOn(database, catalogue, done.subject) : done
}
