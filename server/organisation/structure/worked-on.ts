import type { organisationDraft } from '#api/administration-structure.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import {
  addedFaults,
  carriedOver,
  changesOf,
  faultsOfStructure,
  type Structure,
  type StructureSurroundings,
} from '#domain/organisation/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { today } from '../people.ts'
import { aroundStructure, standingStructure } from './read-structure.ts'

export type WorkedOn = ReplyOf<typeof organisationDraft>
type Draft = NonNullable<WorkedOn['draft']>

/** A draft as it is kept: from what to what. */
export interface KeptDraft extends Pick<Draft, 'revision' | 'savedBy' | 'savedAt' | 'effectiveOn' | 'reason'> {
  base: Structure
  body: Structure
  decidedBy: string | null
  due: boolean
}

/** The organisation as it is and as it is being worked on. */
export async function workedOn({ query }: Database): Promise<WorkedOn> {
  const [structure, { named: zones, ...around }, draft, [last]] = await Promise.all([
    standingStructure(query),
    aroundStructure(query),
    keptDraft(query),
    query<{ number: number }>('select max(number) as number from organisation_version'),
  ])
  const people = around.people as WorkedOn['people']
  return {
    ...{ number: last?.number ?? 0, structure, people, zones },
    draft: draft && draftOf(draft, structure, { ...around, zones: zones.map(({ letter }) => letter) }),
  }
}

function draftOf(
  { base, body, revision, savedBy, savedAt, effectiveOn, reason, due }: KeptDraft,
  now: Structure,
  around: StructureSurroundings,
): Draft {
  const structure = carriedOver(now, base, body)
  const findings = findingsOf(now, structure, around)
  const held = due && findings.some(({ blocks }) => blocks)
  const changes = changesOf(now, structure)
  return { revision, savedBy, savedAt, effectiveOn, reason, structure, changes, findings, held }
}

/** Everything the check says of the next organisation; what is wrong in it and was not before blocks. */
export function findingsOf(now: Structure, next: Structure, around: StructureSurroundings): Draft['findings'] {
  const all = faultsOfStructure(next, around)
  const added = new Set(addedFaults(faultsOfStructure(now, around), all))
  return all
    .map((fault) => ({ ...fault, severity: 'error' as const, blocks: added.has(fault) }))
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks))
}

/** The draft as it is kept, or null. */
export async function keptDraft(query: Query): Promise<KeptDraft | null> {
  const [draft] = await query<KeptDraft>(
    `select d.revision, d.base, d.body, a.name as "savedBy", d.saved_at as "savedAt", d.effective_on as "effectiveOn",
       d.reason, d.decided_by as "decidedBy", coalesce(d.effective_on <= ${today}, false) as due
     from organisation_draft d join account a on a.id = d.saved_by`,
  )
  return draft ?? null
}
