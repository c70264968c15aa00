import type { Actor } from '#domain/cases/index.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import type { ParallelCommand, ParallelState } from '#domain/projects/index.ts'
import type { Database } from '../kernel/database.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import type { Projects } from '../projects/index.ts'
import { parallelRoad, type ParallelOrder, type ParallelReferences } from './road.ts'

/** What everything about parallel approvals stands on. */
export interface ParallelDesk extends ParallelReferences {
  readonly database: Database
  readonly projects: Projects
  /** Carries a command to the log of an approval, or says why not. */
  send(order: ParallelOrder): Promise<Receipt<ParallelState> | Refusal>
}

export function createParallelDesk(
  parts: ParallelReferences & { database: Database; projects: Projects },
): ParallelDesk {
  const { database, projects, regime, calendar, nameOfAccount } = parts
  const references = { regime, calendar, nameOfAccount }
  const road = parallelRoad(references)
  return { database, projects, ...references, send: (order) => handle(database, road, order) }
}

/** Who does what nobody does: the clock. */
const clock: Actor = {
  ...{ id: '00000000-0000-0000-0000-000000000000', role: 'timer', departmentCode: null, windowCode: null },
}

/** A command of the clock; the key makes it happen once. */
export const clockOrder = (stream: string, command: ParallelCommand, requestId: string): ParallelOrder => ({
  ...{ stream, command, requestId, requestHash: null, actor: clock },
})
