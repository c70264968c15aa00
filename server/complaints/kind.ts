import {
  complaintDecider,
  complaintDueAt,
  complaintSeries,
  complaintTimersOf,
  establishedBy,
  type ComplaintCommand,
  type ComplaintEvent,
  type ComplaintState,
} from '#domain/supervision/index.ts'
import { faultTakenBack, telling, type Audience, type StreamKind } from '../supervision/index.ts'

const leaders = ['deputy-head', 'head'] as const
const watchers = ['supervisor', 'centre-manager'] as const

/** Complaints as streams. */
export const complaintKind: StreamKind<ComplaintState, ComplaintCommand, ComplaintEvent> = {
  table: 'complaint',
  columns: [
    'id', 'version', 'serial', 'channel', 'kind', 'status', 'department_code', 'window_code', 'case_id', 'item_code',
    'anonymous', 'investigator', 'outcome', 'lodged_at', 'due_at', 'late', 'ended_at',
  ], // prettier-ignore
  decider: complaintDecider,
  seriesOf: (event, at) => (event.type === 'ComplaintLodged' ? complaintSeries(at) : null),
  rowOf({ stream, version, after }) {
    const { grievance, serial, status, investigator = null, outcome, lodgedAt, endedAt } = after
    if (!grievance) throw new Error('a complaint has a grievance')
    const { channel, kind, departmentCode, windowCode, caseId, itemCode, anonymous } = grievance
    return {
      ...{ id: stream, version, serial, channel, kind, status, anonymous, investigator, outcome },
      ...{ department_code: departmentCode, window_code: windowCode, case_id: caseId, item_code: itemCode },
      ...{ lodged_at: lodgedAt, due_at: complaintDueAt(after), ended_at: endedAt },
      late: after.lateBefore || after.acceptanceLate || after.answerLate,
    }
  },
  timersOf: complaintTimersOf,
  tell: ({ stream, version, after, news }) =>
    news.flatMap(({ event }) => [
      ...audiencesOf(event, after).map((audience) =>
        telling('complaint', { stream, version, kind: event.type }, audience),
      ),
      ...(isAnswer(event) ? [answerTold(stream, version)] : []),
      ...cardTakenBack(event, establishedBy(stream, after, version)),
    ]),
  faults: ({ stream, after, news }) =>
    news.flatMap(({ event, version }) => {
      const fault = event.type === 'ComplaintAnswered' ? establishedBy(stream, after, version).raises : null
      return fault ? [fault] : []
    }),
}

const isAnswer = ({ type }: ComplaintEvent) => type === 'ComplaintAnswered' || type === 'ComplaintDeclined'

/** The effect that tells whoever complained that there is an answer, where they left a way to. */
const answerTold = (stream: string, version: number) => ({
  kind: 'complaint-answer',
  dedupeKey: `complaint ${stream} ${version} complainant`,
  payload: { complaint: stream },
})

/** Another look came to another verdict: the card of the first goes, or where it has scored is proposed for it. */
const cardTakenBack = (event: ComplaintEvent, { takesBack }: ReturnType<typeof establishedBy>) =>
  event.type === 'ComplaintAnswered' && takesBack ? [faultTakenBack(takesBack, event.by)] : []

/** Who hears of what: the supervisors of what comes in, whoever is to look into it, the unit of what it may answer to. */
function audiencesOf(event: ComplaintEvent, { grievance, investigator }: ComplaintState): Audience[] {
  const concerned = grievance ? [{ departmentCode: grievance.departmentCode, department: leaders }] : []
  switch (event.type) {
    case 'ComplaintLodged':
    case 'AnotherLookRequested':
      return [{ centre: ['supervisor'] }]
    case 'ComplaintAccepted':
      return [
        ...(event.investigator ? [{ departmentCode: event.investigator, department: leaders }] : []),
        ...concerned,
      ]
    case 'InvestigationRecorded':
    case 'OwnSideStated':
      return [{ centre: ['supervisor'] }]
    case 'ComplaintAnswered':
      return concerned
    case 'AcceptanceLate':
      return [{ centre: watchers }]
    case 'AnswerLate':
      return [{ centre: watchers, ...(investigator && { departmentCode: investigator, department: leaders }) }]
    default:
      return []
  }
}
