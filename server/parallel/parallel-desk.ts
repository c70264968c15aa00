import { refuse, type Refusal } from '#domain/kernel/index.ts'
import type { ParallelCommand, ParallelState } from '#domain/projects/index.ts'
import { isDuplicate, type Database } from '../kernel/database.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import type { Projects } from '../projects/index.ts'
import { parallelRoad, type ParallelOrder, type ParallelReferences } from './road.ts'
import { lawClock } from '../identity/index.ts'

/** What everything about parallel approvals stands on. */
export interface ParallelDesk extends ParallelReferences {
  readonly database: Database
  readonly projects: Projects
  /** Carries a command to the log of an approval, or says why not. */
  send(order: ParallelOrder): Promise<Receipt<ParallelState> | Refusal>
}

export function createParallelDesk(
  parts: Omit<ParallelReferences, 'items'> & { database: Database; projects: Projects },
): ParallelDesk {
  const { database, projects, regime, calendar, nameOfAccount, locks } = parts
  const references = { regime, calendar, nameOfAccount, items: projects.desk.items, locks }
  const road = parallelRoad(references)
  const send: ParallelDesk['send'] = (order) =>
    handle(database, road, order).catch((error: unknown) => {
      // Two applied for the stage at the same moment.
      if (order.command.type === 'ApplyParallel' && isDuplicate(error)) return refuse('stage-under-way')
      throw error
    })
  return { database, projects, ...references, send }
}

/** A command of the clock; the key makes it happen once. */
export const clockOrder = (stream: string, command: ParallelCommand, requestId: string): ParallelOrder => ({
  ...{ stream, command, requestId, requestHash: null, actor: lawClock },
})
