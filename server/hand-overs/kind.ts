import {
  handOverDecider,
  handOverSeries,
  type HandOverCommand,
  type HandOverEvent,
  type HandOverState,
} from '#domain/hall/index.ts'
import { createStreamDesk, type StreamDesk, type StreamKind } from '../supervision/index.ts'

/** Carries commands to the log of a hand-over list. */
export type HandOverDesk = StreamDesk<HandOverState, HandOverCommand>

/** Hand-over lists as streams. */
const handOverKind: StreamKind<HandOverState, HandOverCommand, HandOverEvent> = {
  table: 'hand_over',
  columns: [
    'id', 'version', 'serial', 'status', 'department_code', 'from_place', 'to_place', 'handed_at', 'due_at', 'received_at',
    'case_ids',
  ], // prettier-ignore
  decider: handOverDecider,
  seriesOf: (event, at) => (event.type === 'PapersHandedOver' ? handOverSeries(at) : null),
  rowOf({ stream, version, after: { handed, serial, status, handedAt, dueAt, receivedAt } }) {
    if (!handed) throw new Error('a list was handed over')
    return {
      ...{ id: stream, version, serial, status, department_code: handed.departmentCode },
      ...{ from_place: handed.from, to_place: handed.to, handed_at: handedAt, due_at: dueAt, received_at: receivedAt },
      case_ids: handed.papers.flatMap(({ caseId }) => caseId ?? []),
    }
  },
  timersOf: () => [],
  tell: () => [],
  faults: () => [],
}

export const createHandOverDesk = (parts: Parameters<typeof createStreamDesk>[1]): HandOverDesk =>
  createStreamDesk(handOverKind, parts)
