import { helpDecider, type HelpCommand, type HelpEvent, type HelpFacts, type HelpState } from '#domain/hall/index.ts'
import { mandateInForce } from '../../cases/index.ts'
import { isDuplicate } from '../../kernel/database.ts'
import { createStreamDesk, type StreamDesk, type StreamFacts, type StreamKind } from '../../supervision/index.ts'
import { mandateGiven, mandateTaken } from './mandate-rows.ts'

/** Carries commands to the log of help. */
export type HelpDesk = StreamDesk<HelpState, HelpCommand>

/** Whether the mandate that was signed for help `h` is in force. */
export const isMandated = `exists (select from mandate m where m.account_id = h.helper_id and m.party_id = h.party_id and ${mandateInForce()})`

/** Help as streams: the mandate is given and taken back by the append that begins and ends it, and held by what is done under it. */
const helpKind: StreamKind<HelpState, HelpCommand, HelpEvent, StreamFacts & HelpFacts> = {
  table: 'help',
  columns: ['id', 'version', 'status', 'party_id', 'helper_id', 'project_id', 'begun_at', 'open_tasks'],
  projections: [mandateGiven, mandateTaken],
  decider: helpDecider,
  reads: `exists (select from help h where h.id = $1 and ${isMandated}) as mandated`,
  factsOf: ({ mandated }) => ({ mandated: mandated === true }),
  standingOf: ({ after: { help }, news }) =>
    help && news.some(({ event }) => event.type === 'TaskDone')
      ? { account: help.helperId, party: help.partyId }
      : null,
  seriesOf: () => null,
  rowOf({ stream, version, after: { help, status, begunAt, tasks } }) {
    if (!help) throw new Error('help was begun')
    return {
      ...{ id: stream, version, status, party_id: help.partyId, helper_id: help.helperId, project_id: help.projectId },
      ...{ begun_at: begunAt, open_tasks: tasks.filter(({ done }) => done === null).length },
    }
  },
  rowsOf: ({ stream, news }) => {
    const mandate = { request_id: `help ${stream}` }
    const given = news.flatMap(({ event }) => (event.type === 'HelpBegun' ? [event] : []))
    return {
      mandate_given: given.map(({ helperId, partyId, until, by }) => ({
        ...{ ...mandate, account_id: helperId, party_id: partyId, to_on: until, given_by: by.id },
      })),
      mandate_taken: news.some(({ event }) => event.type === 'HelpEnded') ? [mandate] : [],
    }
  },
  timersOf: () => [],
  tell: () => [],
  faults: () => [],
}

/** Whoever gives the same helper a mandate at the same moment is first, and theirs is taken the place of. */
export function createHelpDesk(parts: Parameters<typeof createStreamDesk>[1]): HelpDesk {
  const desk = createStreamDesk(helpKind, parts)
  return {
    ...desk,
    send: (order) =>
      desk.send(order).catch((error: unknown) => {
        if (isDuplicate(error)) return desk.send(order)
        throw error
      }),
  }
}
