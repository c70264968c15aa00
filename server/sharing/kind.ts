import {
  dataRequestDecider,
  dataRequestSeries,
  dataRequestTimersOf,
  foundInDataRequest,
  runningClock,
  type DataRequestCommand,
  type DataRequestEvent,
  type DataRequestState,
} from '#domain/sharing/index.ts'
import { createStreamDesk, telling, type Audience, type StreamDesk, type StreamKind } from '../supervision/index.ts'

/** Carries commands to the log of a request for data. */
export type DataRequestDesk = StreamDesk<DataRequestState, DataRequestCommand>

const office = ['reviewer', 'deputy-head', 'head'] as const
const leaders = ['deputy-head', 'head'] as const

/** Who hears of what: whoever has the next move; of a clock that ran out also the leaders of both offices and who watches. */
function audiencesOf({ type }: DataRequestEvent, { request, askedBy }: DataRequestState): Audience[] {
  if (request === null) return []
  const provider = { departmentCode: request.providerCode, department: office }
  switch (type) {
    case 'DataRequested':
    case 'DataDoubted':
    case 'DataRequestWithdrawn':
      return [provider]
    case 'DataRequestAnswered':
    case 'DataProvided':
    case 'DataVerified':
      return [{ accounts: [askedBy] }]
    case 'DataRequestLate':
      return [
        { ...provider, centre: ['supervisor'] },
        { departmentCode: request.departmentCode, department: leaders, accounts: [askedBy] },
      ]
    case 'DataConfirmed':
      return []
  }
}

/** Requests for data as streams. */
const dataRequestKind: StreamKind<DataRequestState, DataRequestCommand, DataRequestEvent> = {
  table: 'data_request',
  columns: [
    'id', 'version', 'serial', 'status', 'department_code', 'provider_code', 'item_code', 'item_version', 'material',
    'case_id', 'asked_at', 'due_at', 'late',
  ], // prettier-ignore
  decider: dataRequestDecider,
  seriesOf: (event, at) => (event.type === 'DataRequested' ? dataRequestSeries(at) : null),
  rowOf({ stream, version, after }) {
    const { request, serial, status, askedAt } = after
    if (!request) throw new Error('data was asked for')
    const { departmentCode, providerCode, itemCode, itemVersion, material, caseId } = request
    const clock = runningClock(after)
    return {
      ...{ id: stream, version, serial, status, department_code: departmentCode, provider_code: providerCode },
      ...{ item_code: itemCode, item_version: itemVersion, material, case_id: caseId, asked_at: askedAt },
      ...{ due_at: clock?.dueAt ?? null, late: clock?.late ?? false },
    }
  },
  timersOf: dataRequestTimersOf,
  tell: ({ stream, version, after, news }) =>
    news.flatMap(({ event }) =>
      audiencesOf(event, after).map((audience) =>
        telling('dataRequest', { stream, version, kind: event.type }, audience),
      ),
    ),
  faults: () => [],
  found: ({ stream, after, news }, { regime }) =>
    news.flatMap(({ event, version }) => foundInDataRequest(stream, after, event, version, regime)),
}

export const createDataRequestDesk = (parts: Parameters<typeof createStreamDesk>[1]): DataRequestDesk =>
  createStreamDesk(dataRequestKind, parts)
