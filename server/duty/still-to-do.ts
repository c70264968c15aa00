// Whether what a notice asks of the staff is still to be done: once it is not, what it is about stands elsewhere, whoever saw to it.
import type { HandOverEvent, HandOverStatus } from '#domain/hall/index.ts'
import type { DataRequestEvent, DataRequestStatus } from '#domain/sharing/index.ts'
import type {
  CardEventType,
  CardStatus,
  ComplaintEventType,
  ComplaintStatus,
  InspectionEvent,
  InspectionStatus,
  OrderEventType,
  OrderStatus,
  RecordEventType,
  RecordStatus,
} from '#domain/supervision/index.ts'

/** In which statuses of what it is about the deed a kind of notice asks for is still to be done. */
type StillToDo<Kind extends string, Status extends string> = Partial<Record<Kind, readonly Status[]>>

const orders: StillToDo<OrderEventType, OrderStatus> = {
  OrderIssued: ['issued', 'acknowledged'],
  OrderAnswered: ['replied'],
  OrderAnswerReturned: ['returned'],
  FollowUpDue: ['accepted'],
  OrderOverdue: ['issued', 'acknowledged', 'returned'],
}
const complaints: StillToDo<ComplaintEventType, ComplaintStatus> = {
  ComplaintLodged: ['lodged'],
  AnotherLookRequested: ['lodged'],
  // The unit concerned may state its side until it is answered.
  ComplaintAccepted: ['accepted', 'investigated'],
  InvestigationRecorded: ['investigated'],
  AcceptanceLate: ['lodged'],
  AnswerLate: ['accepted', 'investigated'],
}
const inspections: StillToDo<InspectionEvent['type'], InspectionStatus> = {
  // Where nothing was found it informs.
  InspectionRecorded: ['clean', 'open'],
}
const dataRequests: StillToDo<DataRequestEvent['type'], DataRequestStatus> = {
  DataRequested: ['asked'],
  DataProvided: ['provided'],
  DataVerified: ['provided'],
  DataDoubted: ['doubted'],
}
const handOvers: StillToDo<HandOverEvent['type'], HandOverStatus> = { HandOverLate: ['handed-over'] }
const scoreRecords: StillToDo<RecordEventType, RecordStatus> = {
  ScoreRecordProposed: ['proposed'],
  RevocationProposed: ['revocation-proposed'],
}
/** A new card asks those it names for their side, and supervisors to investigate; others it informs. */
const newCard: readonly CardStatus[] = ['raised', 'under-investigation', 'notified', 'acknowledged']
const cards: StillToDo<CardEventType, CardStatus> = {
  CardExplained: ['explained', 'appealed'],
  CardAppealed: ['appealed'],
  ReviewOverdue: ['explained', 'appealed', 'awaiting-approval'],
  CancellationProposed: ['awaiting-approval'],
  DowngradeProposed: ['awaiting-approval'],
  AcknowledgementMissed: ['notified'],
}

/** Null for kinds that merely inform. */
const inStatus = (still: Partial<Record<string, readonly string[]>>): string =>
  Object.entries(still)
    .map(([kind, statuses = []]) => `when '${kind}' then x.status in ('${statuses.join("', '")}')`)
    .join(' ')

const byStatus = (still: Partial<Record<string, readonly string[]>>): string => `case n.kind ${inStatus(still)} end`

/** Of a reminder: the office still owes what it is measured by, and no later than it was told; T-01 is up to acceptance, T-03 and T-04 to the decision. */
const reminded = `x.waiting_for not in ('applicant', 'nobody') and x.due_on <= (n.facts ->> 'dueOn')::date
  and (n.facts ->> 'rule' <> 'T-01' or x.accepted_on is null)
  and (n.facts ->> 'rule' not in ('T-03', 'T-04') or x.decided_on is null)`

/** What a notice is about, as its facts name it; the table of that, `x`; and whether the deed is still to be done. */
const asked: readonly (readonly [noun: string, table: string, is: string])[] = [
  // Of a stage its log says so itself.
  ...(['acceptance', 'approval'] as const).map(
    (noun) =>
      [
        noun,
        noun === 'approval' ? 'parallel_approval' : noun,
        `(x.asks -> n.kind) ? coalesce(a.department_code, '')`,
      ] as const,
  ),
  ['order', 'supervision_order', byStatus(orders)],
  [
    'complaint',
    'complaint',
    `case when n.kind = 'ComplaintAccepted' and x.investigator = a.department_code then x.status = 'accepted'
      else ${byStatus(complaints)} end`,
  ],
  ['inspection', 'inspection', byStatus(inspections)],
  ['dataRequest', 'data_request', `case n.kind when 'DataRequestLate' then x.late ${inStatus(dataRequests)} end`],
  ['handOver', 'hand_over', byStatus(handOvers)],
  ['matter', 'matter', `x.status = 'open' and x.owner_id = n.account_id`],
  ['scoreRecord', 'score_record', byStatus(scoreRecords)],
  [
    'card',
    'card',
    `case n.kind when 'card-raised' then case
      when n.account_id::text = any(x.persons) or n.facts ->> 'level' = 'investigate'
        then x.status in ('${newCard.join("', '")}') end ${inStatus(cards)} end`,
  ],
  ['case', 'case_row', reminded],
]

/** Whether the deed that notice `n` of account `a` asks for is still to be done; null where it merely informs. SQL. */
export const isStillToDo = `case ${asked
  .map(
    ([noun, table, is]) =>
      `when n.facts ? '${noun}' then (select ${is} from ${table} x where x.id = (n.facts ->> '${noun}')::uuid)`,
  )
  .join(' ')} end`
