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
import type { Database } from '../../kernel/database.ts'
import { keptDraft, type KeptDraft } from '../../kernel/whole-drafts.ts'
import { lastVersion } from '../../kernel/whole-versions.ts'
import { aroundStructure, standingStructure } from './read-structure.ts'

export type WorkedOn = ReplyOf<typeof organisationDraft>
type Draft = NonNullable<WorkedOn['draft']>

/** The organisation as it is and as it is being worked on. */
export async function workedOn({ query }: Database): Promise<WorkedOn> {
  const [structure, { named: zones, ...around }, draft, last] = await Promise.all([
    standingStructure(query),
    aroundStructure(query),
    keptDraft<Structure>(query, 'organisation'),
    lastVersion<Structure>(query, 'organisation'),
  ])
  const people = around.people as WorkedOn['people']
  return {
    ...{ number: last?.number ?? 0, structure, people, zones },
    draft: draft && draftOf(draft, structure, { ...around, zones: zones.map(({ letter }) => letter) }),
  }
}

function draftOf(
  { base, body, revision, savedBy, savedAt, effectiveOn, reason, due }: KeptDraft<Structure>,
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
