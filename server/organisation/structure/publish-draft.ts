import { carriedOver, changesOf, type Structure } from '#domain/organisation/index.ts'
import { refuse } from '#domain/kernel/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { blockingOf } from '../../kernel/drafts.ts'
import { applyDraft, type Drafted, type KeptDraft } from '../../kernel/whole-drafts.ts'
import { recordVersion } from '../../kernel/whole-versions.ts'
import { putStructure } from './put-structure.ts'
import { aroundStructure, standingStructure } from './read-structure.ts'
import { findingsOf } from './worked-on.ts'

/** How the next organisation is checked and put in force. Open cases go on at whose desk they are. */
export const draftedStructure: Drafted<Structure> = {
  kind: 'organisation',
  async check(query, draft) {
    const around = await aroundStructure(query)
    const { now, next } = await carried(query, draft)
    if (changesOf(now, next).length === 0) return refuse('item-version-unchanged')
    return blockingOf(findingsOf(now, next, around))
  },
  async put(query, draft) {
    const { now, next } = await carried(query, draft)
    await putStructure(query, next)
    const is = await standingStructure(query)
    await recordVersion(query, 'organisation', { was: now, is, differs }, draft)
  },
}

/** Puts in force what is due today. */
export const applyOrganisation = (database: Database): Promise<void> => applyDraft(database, draftedStructure)

/** The draft carried over to what stands now. */
async function carried(query: Query, { base, body }: KeptDraft<Structure>) {
  const now = await standingStructure(query)
  return { now, next: carriedOver(now, base, body) }
}

const differs = (before: Structure, after: Structure) => changesOf(before, after).length > 0
