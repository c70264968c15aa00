import {
  entriesOfRecord,
  recordDecider,
  recordSeries,
  type RecordCommand,
  type RecordEvent,
  type RecordEventType,
  type RecordState,
} from '#domain/supervision/index.ts'
import { telling, type Audience, type StreamKind } from '../supervision/index.ts'

/** Proposals are for those who may decide on them; what counts, or no longer does, is for whom it concerns. */
const ofProposals: readonly RecordEventType[] = ['ScoreRecordProposed', 'RevocationProposed']
const ofScores: readonly RecordEventType[] = ['ScoreRecordApproved', 'ScoreRecordRevoked']

function audienceOf(type: RecordEventType, { record }: RecordState): Audience | null {
  if (ofProposals.includes(type)) return { centre: ['supervisor', 'centre-manager'] }
  if (!ofScores.includes(type) || !record) return null
  const { of, subject, departmentCode } = record
  return {
    departmentCode,
    department: ['deputy-head', 'head'],
    ...(of === 'person' && { accounts: [subject] }),
  }
}

/** Records of reward and discipline as streams. */
export const recordKind: StreamKind<RecordState, RecordCommand, RecordEvent> = {
  table: 'score_record',
  columns: [
    'id', 'version', 'serial', 'kind', 'status', 'counts_for', 'subject', 'department_code', 'happened_on', 'month',
    'document', 'entries', 'file_ids', 'proposed_at',
  ], // prettier-ignore
  decider: recordDecider,
  seriesOf: (event, at) => (event.type === 'ScoreRecordProposed' ? recordSeries(at) : null),
  rowOf({ stream, version, after: { record, serial, status, proposedAt } }) {
    if (!record) throw new Error('a record says what it records')
    const { kind, of, subject, departmentCode, happenedOn, document, files } = record
    return {
      ...{ id: stream, version, serial, kind, status, counts_for: of, subject, document },
      ...{ department_code: departmentCode, happened_on: happenedOn, month: happenedOn.slice(0, 7) },
      ...{ entries: entriesOfRecord(record), file_ids: files.map(({ fileId }) => fileId), proposed_at: proposedAt },
    }
  },
  timersOf: () => [],
  tell: ({ stream, version, after, news }) =>
    news.flatMap(({ event: { type: kind } }) => {
      const audience = audienceOf(kind, after)
      return audience ? [telling('scoreRecord', { stream, version, kind }, audience)] : []
    }),
  faults: () => [],
}
