import { carriedOver, over, type Structure } from '#domain/organisation/index.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { DraftSender } from '../../kernel/drafts.ts'
import { saveDraft } from '../../kernel/whole-drafts.ts'
import { standingStructure } from './read-structure.ts'

/** Keeps what is edited, upon what was drafted before or what stands. */
export function saveStructure(database: Database, sender: DraftSender, edits: Structure): Promise<Refusal | undefined> {
  const codes = [...edits.departments, ...edits.windows].map(({ code }) => code).join(' ')
  const detail = { codes: codes.slice(0, 300) }
  return saveDraft<Structure>(database, 'organisation', { ...sender, detail }, async (query, draft) => {
    const now = await standingStructure(query)
    const before = draft ? carriedOver(now, draft.base, draft.body) : now
    return { base: now, body: edited(before, edits) }
  })
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
