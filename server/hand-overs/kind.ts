import {
  handOverDecider,
  handOverSeries,
  handOverTimersOf,
  takenOver,
  type HandOverCommand,
  type HandOverEvent,
  type HandOverState,
} from '#domain/hall/index.ts'
import type { VerifiedFault } from '#domain/supervision/index.ts'
import { createStreamDesk, telling, type StreamDesk, type StreamKind } from '../supervision/index.ts'

/** Carries commands to the log of a hand-over list. */
export type HandOverDesk = StreamDesk<HandOverState, HandOverCommand>

/** The fault of a list nobody received in time: its department's, whose people did not come for it. The issuing window is the centre's own. */
function faultOfHandOver(
  stream: string,
  { handed, dueAt }: HandOverState,
  { type }: HandOverEvent,
  version: number,
): VerifiedFault | null {
  if (type !== 'HandOverLate' || handed === null || handed.to === 'issuing') return null
  const { departmentCode } = handed
  return {
    ...{ source: 'hand-over', stream, nth: 1, part: 'time-limit', severity: 'slight', breachAt: dueAt },
    ...{ about: { kind: 'department', id: departmentCode }, departmentCode, windowCode: null, persons: [] },
    cites: [{ stream, version }],
  }
}

/** Hand-over lists as streams. */
const handOverKind: StreamKind<HandOverState, HandOverCommand, HandOverEvent> = {
  table: 'hand_over',
  columns: [
    'id', 'version', 'serial', 'status', 'department_code', 'from_place', 'to_place', 'handed_at', 'due_at', 'received_at',
    'case_ids', 'taken_over_ids',
  ], // prettier-ignore
  decider: handOverDecider,
  seriesOf: (event, at) => (event.type === 'PapersHandedOver' ? handOverSeries(at) : null),
  rowOf({ stream, version, after }) {
    const { handed, serial, status, handedAt, dueAt, receivedAt } = after
    if (!handed) throw new Error('a list was handed over')
    return {
      taken_over_ids: takenOver(after),
      ...{ id: stream, version, serial, status, department_code: handed.departmentCode },
      ...{ from_place: handed.from, to_place: handed.to, handed_at: handedAt, due_at: dueAt, received_at: receivedAt },
      case_ids: handed.papers.flatMap(({ caseId }) => caseId ?? []),
    }
  },
  timersOf: handOverTimersOf,
  tell: ({ stream, version, after: { handed }, news }) =>
    news
      .filter(({ event: { type } }) => type === 'HandOverLate')
      .map(({ event: { type: kind } }) =>
        telling(
          'handOver',
          { stream, version, kind },
          {
            centre: ['centre-manager', 'supervisor'],
            ...(handed && { departmentCode: handed.departmentCode, department: ['head', 'deputy-head'] }),
          },
        ),
      ),
  faults: ({ stream, after, news }) =>
    news.flatMap(({ event, version }) => faultOfHandOver(stream, after, event, version) ?? []),
}

export const createHandOverDesk = (parts: Parameters<typeof createStreamDesk>[1]): HandOverDesk =>
  createStreamDesk(handOverKind, parts)
