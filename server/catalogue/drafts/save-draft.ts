import { nextVersion, type ItemEdit } from '#domain/catalogue/index.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { administer, type Act } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { refuseDraftChange, type DraftSender } from '../../kernel/drafts.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Catalogue } from '../catalogue.ts'
import { fromBody, toBody, type ItemBody } from '../item-body.ts'
import { workedOn, type WorkedOn } from './worked-on.ts'

/** A draft as it stands; `scheduled` once its day is decided. */
interface LockedDraft {
  revision: number
  body: ItemBody
  scheduled: boolean
}

interface Now {
  version: number
  body: ItemBody
  draft: LockedDraft | null
}

/** Keeps a draft of the next version of an item: what is edited, upon what was drafted before or what is published. */
export async function saveDraft(
  database: Database,
  catalogue: Catalogue,
  { expectedVersion, ...sender }: DraftSender,
  code: string,
  edit: ItemEdit,
): Promise<WorkedOn | Refusal> {
  const act: Act = {
    ...sender,
    action: 'save-item-draft',
    subject: code,
    detail: { fields: Object.keys(edit).join(' ') },
  }
  const done = await administer(database, act, async (query) => {
    await query(lockItem, [code])
    const [now] = await query<Now>(read, [code])
    if (!now) throw new Problem(404, 'item-not-found')
    const refused = refuseDraftChange(now.draft, expectedVersion)
    if (refused) return refused
    const before = fromBody(now.draft?.body ?? now.body)
    const next = nextVersion(before, edit)
    await query(save, [code, next.departmentCode, now.version, toBody(next), sender.by])
    return undefined
  })
  return 'subject' in done ? workedOn(database, catalogue, done.subject) : done
}

/** One after the other for an item; what is read after it is as the one before left it. */
export const lockItem = 'select from item where code = $1 for update'

const read = `
  select i.version, v.body,
    (select jsonb_build_object('revision', d.revision, 'body', d.body, 'scheduled', d.effective_on is not null)
      from item_draft d where d.code = i.code) as draft
  from item i join item_version v using (code, version) where i.code = $1`

/** Who saves has seen what is published now: the draft is upon that from then on. */
const save = `
  insert into item_draft as d (code, department_code, base_version, revision, body, saved_by)
  values ($1, $2, $3, 1, $4, $5)
  on conflict (code) do update set base_version = excluded.base_version, revision = d.revision + 1, body = excluded.body,
    saved_by = excluded.saved_by, saved_at = clock_timestamp()`
