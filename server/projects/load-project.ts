import { fold, type Recorded } from '#domain/kernel/index.ts'
import { projectDecider, type ProjectEvent, type ProjectState } from '#domain/projects/index.ts'
import type { Database } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'

/** A project with its log. */
export interface LoadedProject {
  state: ProjectState
  log: readonly Recorded<ProjectEvent>[]
}

/** A project as its log has it, or nothing. */
export async function loadProject(database: Database, id: string): Promise<LoadedProject | undefined> {
  const [row] = await database.query<{ log: string | null }>(
    `select ${logOf('p.id')} as log from project p where p.id = $1::uuid`,
    [id],
  )
  if (!row?.log) return undefined
  const log = recordedOf<ProjectEvent>(row.log)
  return { state: fold(projectDecider, log), log }
}
