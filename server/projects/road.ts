import { withheld, type Actor } from '#domain/cases/index.ts'
import {
  projectDecider,
  projectSeries,
  type ProjectCommand,
  type ProjectEvent,
  type ProjectFactsGiven,
  type ProjectState,
} from '#domain/projects/index.ts'
import { sealedOrForgotten } from '../cases/index.ts'
import { createAppend } from '../kernel/append.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Order, Read, Road } from '../kernel/handle.ts'
import { projectProject, projectProjections } from './projection.ts'
import { readColumns } from '../kernel/event-store.ts'

/** A command for a project with who gives it. */
export type ProjectOrder = Order<ProjectCommand> & { actor: Actor }
export type ProjectRoad = Road<ProjectState, ProjectCommand, ProjectEvent, ProjectFactsGiven, Read, ProjectOrder>

/** After these something may be able to begin. */
const movesOn: ReadonlySet<ProjectEvent['type']> = new Set<ProjectEvent['type']>([
  'ProjectStarted',
  'PartExpected',
  'PartEnded',
])

/** The road of projects over one database. */
export function projectRoad(
  nameOfAccount: (id: string) => Promise<string>,
  seal: (partyId: string, plain: string) => Promise<string>,
): ProjectRoad {
  return {
    decider: projectDecider,
    read: readProject,
    facts: ({ now }, _, { actor, at = now }) => ({ at, actor }),
    conceal: (events, { partyId }) => Promise.all(events.map((event) => concealed(event, partyId, seal))),
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

/** What somebody wrote as a reason is sealed under the key of the party whose project it is. */
async function concealed(
  event: ProjectEvent,
  partyId: string,
  seal: (partyId: string, plain: string) => Promise<string>,
): Promise<ProjectEvent> {
  if (!('reason' in event)) return event
  return { ...event, reason: withheld, sealed: await sealedOrForgotten(partyId, { reason: event.reason }, seal) }
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
