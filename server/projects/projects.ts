import type { Refusal } from '#domain/kernel/index.ts'
import type { ProjectState } from '#domain/projects/index.ts'
import type { CaseDesk } from '../cases/index.ts'
import type { Documents } from '../documents/index.ts'
import type { FileStore } from '../files/index.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import { projectRoad, type ProjectOrder } from './road.ts'
import { accountNamer } from '../identity/index.ts'

/** What everything about projects stands on. */
export interface Projects {
  desk: CaseDesk
  documents: Documents
  files: FileStore
  /** Carries a command to the log of a project, or says why not. */
  send(order: ProjectOrder): Promise<Receipt<ProjectState> | Refusal>
}

export function createProjects(parts: Pick<Projects, 'desk' | 'documents' | 'files'>): Projects {
  const { database } = parts.desk
  const { people } = parts.desk
  const road = projectRoad(accountNamer(database), people.sealFor)
  return { ...parts, send: (order) => handle(database, road, order) }
}
