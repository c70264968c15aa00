import {
  faultOfMatter,
  matterDecider,
  matterSeries,
  matterTimersOf,
  type MatterCommand,
  type MatterEvent,
  type MatterState,
} from '#domain/evaluation/index.ts'
import { createStreamDesk, telling, type StreamDesk, type StreamKind } from '../../supervision/index.ts'

/** Carries commands to the log of a matter. */
export type MatterDesk = StreamDesk<MatterState, MatterCommand>

/** What the owner is told of. */
const told: readonly string[] = ['MatterTakenUp', 'MatterHandedOn', 'MatterLate'] satisfies MatterEvent['type'][]

/** Matters as streams. */
const matterKind: StreamKind<MatterState, MatterCommand, MatterEvent> = {
  table: 'matter',
  columns: [
    'id', 'version', 'serial', 'status', 'department_code', 'owner_id', 'case_id', 'ticket_id', 'taken_at', 'due_at',
    'late', 'answered_at',
  ], // prettier-ignore
  decider: matterDecider,
  seriesOf: (event, at) => (event.type === 'MatterTakenUp' ? matterSeries(at) : null),
  rowOf({ stream, version, after: { matter, serial, status, takenAt, dueAt, late, answeredAt } }) {
    if (!matter) throw new Error('a matter was taken up')
    return {
      ...{ id: stream, version, serial, status, department_code: matter.departmentCode, owner_id: matter.ownerId },
      ...{ case_id: matter.caseId, ticket_id: matter.ticketId, taken_at: takenAt, due_at: dueAt, late },
      answered_at: answeredAt,
    }
  },
  timersOf: matterTimersOf,
  tell: ({ stream, version, after: { matter }, news }) =>
    news
      .filter(({ event: { type } }) => told.includes(type))
      .map(({ event: { type: kind } }) =>
        telling('matter', { stream, version, kind }, { accounts: matter ? [matter.ownerId] : [] }),
      ),
  faults: ({ stream, after, news }) =>
    news.flatMap(({ event, version }) => faultOfMatter(stream, after, event, version) ?? []),
}

export const createMatterDesk = (parts: Parameters<typeof createStreamDesk>[1]): MatterDesk =>
  createStreamDesk(matterKind, parts)
