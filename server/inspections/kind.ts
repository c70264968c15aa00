import {
  faultsSeen,
  inspectionDecider,
  inspectionSeries,
  type InspectionCommand,
  type InspectionEvent,
  type InspectionState,
} from '#domain/supervision/index.ts'
import { telling, type StreamKind } from '../supervision/index.ts'

/** Inspections as streams. */
export const inspectionKind: StreamKind<InspectionState, InspectionCommand, InspectionEvent> = {
  table: 'inspection',
  columns: [
    'id', 'version', 'serial', 'kind', 'status', 'department_code', 'window_code', 'visited_at', 'recorded_at', 'findings',
    'photo_ids',
  ], // prettier-ignore
  decider: inspectionDecider,
  seriesOf: (event, at) => (event.type === 'InspectionRecorded' ? inspectionSeries(at) : null),
  rowOf({ stream, version, after: { visit, serial, status, recordedAt } }) {
    if (!visit) throw new Error('an inspection has a visit')
    const { kind, departmentCode, windowCode, visitedAt, findings } = visit
    return {
      ...{ id: stream, version, serial, kind, status, findings: findings.length },
      ...{ department_code: departmentCode, window_code: windowCode, visited_at: visitedAt, recorded_at: recordedAt },
      photo_ids: findings.flatMap(({ photos }) => photos.map(({ fileId }) => fileId)),
    }
  },
  timersOf: () => [],
  tell: ({ stream, version, after: { visit }, news }) =>
    news.map(({ event: { type: kind } }) =>
      telling(
        'inspection',
        { stream, version, kind },
        {
          departmentCode: visit?.departmentCode ?? '',
          department: ['reviewer', 'deputy-head', 'head'],
        },
      ),
    ),
  faults: ({ stream, news }) =>
    news.flatMap(({ event, version }) =>
      event.type === 'InspectionRecorded' ? faultsSeen(stream, event, version) : [],
    ),
}
