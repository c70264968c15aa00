import type { Actor } from '#domain/cases/index.ts'
import {
  projectDecider,
  projectSeries,
  projectWords,
  type ProjectCommand,
  type ProjectEvent,
  type ProjectFactsGiven,
  type ProjectState,
} from '#domain/projects/index.ts'
import { createAppend } from '../kernel/append.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Order, Read, Road } from '../kernel/handle.ts'
import { projectProject, projectProjections } from './projection.ts'
import { readColumns } from '../kernel/event-store.ts'
import { sealedEvents, type Locks } from '../kernel/sealed-log.ts'

/** A command for a project with who gives it. */
export type ProjectOrder = Order<ProjectCommand> & { actor: Actor }
export type ProjectRoad = Road<ProjectState, ProjectCommand, ProjectEvent, ProjectFactsGiven, Read, ProjectOrder>

/** After these something may be able to begin. */
const movesOn: ReadonlySet<ProjectEvent['type']> = new Set<ProjectEvent['type']>([
  'ProjectStarted',
  'PartExpected',
  'PartEnded',
  'PartClosed',
])

/** The road of projects over one database. */
export function projectRoad(nameOfAccount: (id: string) => Promise<string>, sealFor: Locks['sealFor']): ProjectRoad {
  return {
    decider: projectDecider,
    read: readProject,
    facts: ({ now }, _, { actor, at = now }) => ({ at, actor }),
    conceal: (events, { partyId }) => sealedEvents(projectWords, events, partyId, sealFor),
    seriesOf: (event) => (event.type === 'ProjectStarted' ? projectSeries(event.on) : null),
    project: (after, _, { stream, log, news }) =>
      projectProject(
        after,
        stream,
        log.length,
        log.slice(log.length - news).some(({ event }) => movesOn.has(event.type)),
      ),
    append: createAppend('project', projectProjections),
    nameOf: ({ event }) => nameOfAccount(event.by.id),
  }
}

/** The log of a stream, which may not exist yet. */
const read: Statement = {
  name: 'read-project',
  text: `select clock_timestamp() as now,
    ${readColumns('$1::uuid', '$2')}`,
}

async function readProject(database: Database, { stream, requestId }: ProjectOrder): Promise<Read> {
  const [row] = await database.run<Read>(read, [stream, requestId])
  if (!row) throw new Error('a query without a table gives one row')
  return row
}
