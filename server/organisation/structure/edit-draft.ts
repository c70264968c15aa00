import { carriedOver, over, type Structure } from '#domain/organisation/index.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { administer } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { refuseDraftChange, type DraftSender } from '../../kernel/drafts.ts'
import { standingStructure } from './read-structure.ts'
import { keptDraft, workedOn, type WorkedOn } from './worked-on.ts'

/** One change of the organisation after the other. */
export const lockOrganisation = `select pg_advisory_xact_lock(hashtext('organisation_version'))`

/** Keeps what is edited, upon what was drafted before or what stands. */
export async function saveDraft(
  database: Database,
  { expectedVersion, ...sender }: DraftSender,
  edits: Structure,
): Promise<WorkedOn | Refusal> {
  const codes = [...edits.departments, ...edits.windows].map(({ code }) => code).join(' ')
  const act = {
    ...sender,
    action: 'save-organisation-draft',
    subject: 'organisation',
    detail: { codes: codes.slice(0, 300) },
  }
  const done = await administer(database, act, async (query) => {
    await query(lockOrganisation)
    const [now, draft] = [await standingStructure(query), await keptDraft(query)]
    const scheduled = draft && { revision: draft.revision, scheduled: draft.effectiveOn !== null }
    const refused = refuseDraftChange(scheduled, expectedVersion)
    if (refused) return refused
    const before = draft ? carriedOver(now, draft.base, draft.body) : now
    await query(save, [JSON.stringify(now), JSON.stringify(edited(before, edits)), sender.by])
    return undefined
  })
  return 'subject' in done ? workedOn(database) : done
}

/** A window that has a counter in the hall keeps a zone: what was called there stays in the books of the hall. */
function edited(before: Structure, { departments, windows }: Structure): Structure {
  const zoneOf = (code: string) => before.windows.find((one) => one.code === code)?.zone ?? null
  return {
    departments: over(before.departments, departments),
    windows: over(
      before.windows,
      windows.map((one) => ({ ...one, zone: one.zone ?? zoneOf(one.code) })),
    ),
  }
}

/** Throws the draft away, whether or not its day is decided. */
export async function discardDraft(
  database: Database,
  { expectedVersion, ...sender }: DraftSender,
): Promise<WorkedOn | Refusal> {
  const act = { ...sender, action: 'discard-organisation-draft', subject: 'organisation' }
  const done = await administer(database, act, async (query) => {
    await query(lockOrganisation)
    const draft = await keptDraft(query)
    if (!draft) return refuse('draft-not-found')
    if (expectedVersion !== undefined && expectedVersion !== draft.revision) return refuse('draft-changed')
    await query('delete from organisation_draft')
    return undefined
  })
  return 'subject' in done ? workedOn(database) : done
}

const save = `
  insert into organisation_draft as d (revision, base, body, saved_by) values (1, $1, $2, $3)
  on conflict (one) do update set revision = d.revision + 1, base = excluded.base, body = excluded.body,
    saved_by = excluded.saved_by, saved_at = clock_timestamp()`
