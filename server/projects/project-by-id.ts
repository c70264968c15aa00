import { projectNumber, type ProjectFacts, type ProjectKind, type ProjectStatus } from '#domain/projects/index.ts'
import type { Query } from '../kernel/administer.ts'

/** A project as other modules know it. */
export interface ProjectRow {
  id: string
  /** Null for an instant between the start and its number: never in what is read later. */
  number: string | null
  kind: ProjectKind
  name: string
  partyId: string
  status: ProjectStatus
  facts: ProjectFacts
}

/**
 * The project, or nothing.
 * @public
 */
export async function projectById(query: Query, id: string, regionCode: string): Promise<ProjectRow | undefined> {
  const [row] = await query<Omit<ProjectRow, 'number'> & { year: number; serial: number | null }>(
    `select id, kind, name, party_id as "partyId", status, facts, year, serial from project where id = $1::uuid`,
    [id],
  )
  if (!row) return undefined
  const { year, serial, ...known } = row
  return { ...known, number: projectNumber(regionCode, year, serial) }
}
