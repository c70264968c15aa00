import { helpDecider, type HelpCommand, type HelpEvent, type HelpState } from '#domain/hall/index.ts'
import { createStreamDesk, type StreamDesk, type StreamKind } from '../../supervision/index.ts'

/** Carries commands to the log of help. */
export type HelpDesk = StreamDesk<HelpState, HelpCommand>

/** Help as streams. */
const helpKind: StreamKind<HelpState, HelpCommand, HelpEvent> = {
  table: 'help',
  columns: ['id', 'version', 'status', 'party_id', 'helper_id', 'project_id', 'begun_at', 'open_tasks'],
  decider: helpDecider,
  seriesOf: () => null,
  rowOf({ stream, version, after: { help, status, begunAt, tasks } }) {
    if (!help) throw new Error('help was begun')
    return {
      ...{ id: stream, version, status, party_id: help.partyId, helper_id: help.helperId, project_id: help.projectId },
      ...{ begun_at: begunAt, open_tasks: tasks.filter(({ done }) => done === null).length },
    }
  },
  timersOf: () => [],
  tell: () => [],
  faults: () => [],
}

export const createHelpDesk = (parts: Parameters<typeof createStreamDesk>[1]): HelpDesk =>
  createStreamDesk(helpKind, parts)
