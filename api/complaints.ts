// Complaints (投诉举报、办不成事): lodged by anybody, followed by number and code, looked into from outside the unit, answered.
import { Type } from 'typebox'
import {
  complaintChannels,
  complaintKinds,
  complaintOutcomes,
  complaintStatuses,
  scoreParts,
  severities,
} from '#domain/supervision/index.ts'
import { Day, DepartmentCode, Instant, Named, Text } from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'
import { Happening } from './orders.ts'

const lodging = {
  kind: OneOf(complaintKinds),
  departmentCode: DepartmentCode,
  windowCode: Type.Optional(Nullable(Text(10))),
  itemCode: Type.Optional(Nullable(Text(10))),
  /** The number of the case it is about, as on the receipt. */
  caseNumber: Type.Optional(Nullable(Text(60))),
  /** What happened, in one's own words; kept sealed. */
  story: Words(4000),
  /** A telephone number or a mail address, for questions; kept sealed. */
  contact: Type.Optional(Text(200)),
  /** The name, where it is taken down for somebody; kept sealed. */
  name: Type.Optional(Text(100)),
}

const LodgedReceipt = Closed({
  id: Id,
  /** The year and six digits. */
  number: Text(20),
  queryCode: Text(20),
  at: Instant,
  /** Until when it is taken up or declined (instant). */
  acceptBy: Instant,
  eventHash: Text(64),
})

export const lodgeAnonymously = endpoint({
  method: 'POST',
  tag: 'complaints',
  command: true,
  path: '/api/public/complaints',
  summary: 'Complain without an account: keep the number and the query code, they alone open the answer',
  allow: 'anyone',
  body: Closed(lodging),
  reply: LodgedReceipt,
})

export const lodgeComplaint = endpoint({
  method: 'POST',
  tag: 'complaints',
  command: true,
  path: '/api/complaints',
  summary: 'Complain with your account; or take a complaint down at a window (of another unit) or by telephone',
  allow: { applicant: 'self', agent: 'self', clerk: 'own', supervisor: 'all' },
  body: Closed(lodging),
  reply: LodgedReceipt,
})

const standing = {
  number: Text(20),
  kind: OneOf(complaintKinds),
  department: Named,
  status: OneOf(complaintStatuses),
  outcome: Nullable(OneOf(complaintOutcomes)),
  /** Until when it is to be taken up or answered; null once it is. */
  dueAt: Nullable(Instant),
}

export const trackComplaint = endpoint({
  method: 'POST',
  tag: 'complaints',
  path: '/api/public/complaints/tracking',
  summary: 'Where a complaint stands and what was answered, for whoever holds its number and query code',
  allow: 'anyone',
  body: Closed({
    number: Type.String({ minLength: 1, maxLength: 30 }),
    queryCode: Type.String({ minLength: 1, maxLength: 30 }),
  }),
  reply: Closed({
    ...standing,
    lodgedOn: Day,
    answer: Nullable(Text(4000)),
    /** Until when another look may be asked for (instant), where it still may; null before an answer or once it was. */
    askAgainUntil: Nullable(Instant),
    timeline: Type.Array(Closed({ type: Text(60), on: Day })),
  }),
})

const opening = {
  number: Type.String({ minLength: 1, maxLength: 30 }),
  queryCode: Type.String({ minLength: 1, maxLength: 30 }),
}

export const complaintAnswerLetter = endpoint({
  method: 'POST',
  tag: 'complaints',
  path: '/api/public/complaints/letter',
  summary: 'The answer to a complaint as a letter, for whoever holds its number and query code',
  allow: 'anyone',
  download: true,
  body: Closed(opening),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})

export const requestAnotherLook = endpoint({
  method: 'POST',
  tag: 'complaints',
  command: true,
  path: '/api/public/complaints/another-look',
  summary: 'Ask, once and within thirty days of the answer, that somebody else look into a complaint again',
  allow: 'anyone',
  body: Closed({
    ...opening,
    /** Why, in one's own words; kept sealed. */
    reason: Words(2000),
  }),
  reply: Closed({ acceptBy: Instant, eventHash: Text(64) }),
})

export const myComplaints = endpoint({
  method: 'GET',
  tag: 'complaints',
  path: '/api/complaints/mine',
  summary: 'What you complained of with this account, the last fifty',
  allow: { applicant: 'self', agent: 'self' },
  reply: Closed({ complaints: Type.Array(Closed({ ...standing, lodgedAt: Instant, queryCode: Text(20) })) }),
})

/** A unit sees what it is to look into and, once it was taken up, what is about itself; who watches the centre sees all. */
const readers = {
  'deputy-head': 'department',
  head: 'department',
  'centre-manager': 'all',
  supervisor: 'all',
} as const

const line = {
  ...standing,
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  channel: OneOf(complaintChannels),
  anonymous: Type.Boolean(),
  window: Nullable(Named),
  /** The unit that looks into it; null where supervision does, or nobody yet. */
  investigator: Nullable(Named),
  lodgedAt: Instant,
  overdue: Type.Boolean(),
  /** Whether a limit was missed. */
  late: Type.Boolean(),
}

export const complaints = endpoint({
  method: 'GET',
  tag: 'complaints',
  path: '/api/complaints',
  summary: 'Complaints within your reach, newest first, a page by key; never who complained',
  allow: readers,
  query: Closed({
    status: Type.Optional(OneOf([...complaintStatuses, 'open'])),
    kind: Type.Optional(OneOf(complaintKinds)),
    department: Type.Optional(DepartmentCode),
    overdue: Type.Optional(OneOf(['true'])),
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ complaints: Type.Array(Closed(line)), next: Nullable(Text(80)) }),
})

/** What people do with complaints. */
export const complaintActs = [
  'AcceptComplaint',
  'DeclineComplaint',
  'StateOwnSide',
  'RecordInvestigation',
  'AnswerComplaint',
] as const

export const complaint = endpoint({
  method: 'GET',
  tag: 'complaints',
  path: '/api/complaints/{id}',
  summary: 'One complaint: its words for whoever looks into it, its clock, what was found and answered',
  allow: readers,
  params: Closed({ id: Id }),
  look: 'complaint',
  reply: Closed({
    ...line,
    /** Null for the unit it is about. */
    story: Nullable(Text(4000)),
    /** Why another look was asked for; null for the unit it is about. */
    again: Nullable(Text(2000)),
    /** What is to be looked into, in words that do not show who complained. */
    matter: Nullable(Text(2000)),
    statement: Nullable(Text(4000)),
    findings: Nullable(Text(4000)),
    proposed: Nullable(OneOf(complaintOutcomes)),
    answer: Nullable(Text(4000)),
    acceptBy: Nullable(Instant),
    answerBy: Nullable(Instant),
    case: Nullable(Closed({ id: Id, caseNumber: Nullable(Text(60)) })),
    /** The card it led to. */
    card: Nullable(Id),
    history: Type.Array(Happening),
    mayDo: Type.Array(OneOf(complaintActs)),
  }),
})

export const complainant = endpoint({
  method: 'GET',
  tag: 'complaints',
  path: '/api/complaints/{id}/complainant',
  summary: 'Who complained and how to reach them, for supervisors alone; the look is written down',
  allow: { supervisor: 'all' },
  params: Closed({ id: Id }),
  look: 'complainant',
  reply: Closed({ name: Text(200), contact: Text(200) }),
})

const acting = {
  method: 'POST',
  tag: 'complaints',
  command: true,
  params: Closed({ id: Id }),
  reply: Closed({
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    status: OneOf(complaintStatuses),
    at: Instant,
    eventHash: Text(64),
  }),
} as const

const supervisors = { supervisor: 'all' } as const
const leaders = { 'deputy-head': 'department', head: 'department' } as const

export const acceptComplaint = endpoint({
  ...acting,
  path: '/api/complaints/{id}/accept',
  summary:
    'Take a complaint up: say what is to be looked into, and by whom outside the unit (null: supervision itself)',
  allow: supervisors,
  body: Closed({ investigator: Nullable(DepartmentCode), matter: Words(2000) }),
})

export const declineComplaint = endpoint({
  ...acting,
  path: '/api/complaints/{id}/decline',
  summary: 'Decline a complaint, with the reasons the complainant is told',
  allow: supervisors,
  body: Closed({ reasons: Words(2000) }),
})

export const stateOwnSide = endpoint({
  ...acting,
  path: '/api/complaints/{id}/statement',
  summary: 'State your unit’s side of what is looked into',
  allow: leaders,
  body: Closed({ statement: Words(4000) }),
})

export const recordInvestigation = endpoint({
  ...acting,
  path: '/api/complaints/{id}/investigation',
  summary: 'Record what the investigation found, and what you propose to find of the complaint',
  allow: { ...leaders, ...supervisors },
  body: Closed({ findings: Words(4000), proposed: OneOf(complaintOutcomes) }),
})

export const answerComplaint = endpoint({
  ...acting,
  path: '/api/complaints/{id}/answer',
  summary: 'Answer the complainant; what is founded, wholly or partly, raises a card in the part of the score named',
  allow: supervisors,
  body: Closed({
    outcome: OneOf(complaintOutcomes),
    answer: Words(4000),
    part: OneOf(scoreParts),
    severity: OneOf(severities),
    /** Accounts of the department, where it is somebody's own fault; they may appeal. */
    persons: Type.Optional(Type.Array(Id, { maxItems: 5 })),
  }),
})
