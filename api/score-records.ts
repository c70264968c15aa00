// Records of reward and discipline (奖惩记录): what counts in a score and is no card, proposed by one and approved by another.
import { Type } from 'typebox'
import { ledgerSubjects, recordKindCodes, recordStatuses, scoreParts } from '#domain/supervision/index.ts'
import { Day, Instant, Named, Person, Text } from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'
import { Happening } from './orders.ts'

/** Everybody sees what counts in their own score, leaders what counts in their department's, who watches the centre all of it. */
const readers = {
  clerk: 'own',
  reviewer: 'own',
  'deputy-head': 'department',
  head: 'department',
  'centre-manager': 'all',
  supervisor: 'all',
} as const

const line = {
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  /** 奖惩〔2026〕3号 */
  number: Text(40),
  kind: OneOf(recordKindCodes),
  status: OneOf(recordStatuses),
  of: OneOf(ledgerSubjects),
  subject: Person,
  department: Named,
  happenedOn: Day,
  document: Text(100),
  /** All its entries together; negative where it takes off. */
  points: Type.Number(),
  proposedAt: Instant,
}

export const scoreRecords = endpoint({
  method: 'GET',
  tag: 'scores',
  path: '/api/score-records',
  summary: 'Records of reward and discipline within your reach, newest first, a page by key',
  allow: readers,
  query: Closed({
    /** `waiting`: those a second person has to decide on. */
    status: Type.Optional(OneOf([...recordStatuses, 'waiting'])),
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ records: Type.Array(Closed(line)), next: Nullable(Text(80)) }),
})

export const scoreRecord = endpoint({
  method: 'GET',
  tag: 'scores',
  path: '/api/score-records/{id}',
  summary: 'One record: what it puts into the score, its reason and evidence, and what you may do with it now',
  allow: readers,
  params: Closed({ id: Id }),
  reply: Closed({
    ...line,
    reason: Text(2000),
    entries: Type.Array(Closed({ part: OneOf([...scoreParts, 'bonus']), points: Type.Number() })),
    files: Type.Array(Closed({ name: Text(200), sha256: Text(64) })),
    history: Type.Array(Happening),
    mayDo: Type.Array(OneOf(['ApproveScoreRecord', 'RejectScoreRecord', 'ProposeRevocation'])),
  }),
})

export const scoreRecordEvidence = endpoint({
  method: 'GET',
  tag: 'scores',
  path: '/api/score-records/{id}/evidence/{nth}',
  summary: 'A file of evidence of a record, by its number',
  allow: readers,
  download: true,
  params: Closed({ id: Id, nth: Type.String({ pattern: '^[1-9][0-9]{0,2}$' }) }),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})

const acting = {
  method: 'POST',
  tag: 'scores',
  command: true,
  reply: Closed({
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    status: OneOf(recordStatuses),
    at: Instant,
    /** The hash of the entry: what you hold as evidence. */
    eventHash: Text(64),
  }),
} as const
const params = Closed({ id: Id })
const deciders = { supervisor: 'all', 'centre-manager': 'all' } as const

export const proposeScoreRecord = endpoint({
  ...acting,
  path: '/api/score-records',
  summary:
    'Propose a deduction or a bonus by hand, with its reason and evidence; it counts once somebody else approved it',
  allow: { supervisor: 'all' },
  body: Closed({
    kind: OneOf(recordKindCodes),
    of: OneOf(ledgerSubjects),
    /** The code of a department or window, or an account. */
    subject: Words(100),
    /** The day of the decision or the act, not in the future; its month is the one that scores. */
    happenedOn: Day,
    reason: Words(2000),
    /** The document it stands on; one document counts once for one subject and kind. */
    document: Words(100),
    /** Files you uploaded. */
    files: Type.Array(Id, { maxItems: 6 }),
    /** Of kinds whose points are not fixed, in halves: negative for a deduction. */
    points: Type.Optional(Type.Number({ minimum: -10, maximum: 5, multipleOf: 0.5 })),
    /** Of `other-deduction` only. */
    part: Type.Optional(OneOf(scoreParts)),
  }),
})

export const approveScoreRecord = endpoint({
  ...acting,
  path: '/api/score-records/{id}/approve',
  summary:
    'Approve what a colleague proposed: the record counts from now on, or is revoked and gives back what it took',
  allow: deciders,
  params,
})

export const rejectScoreRecord = endpoint({
  ...acting,
  path: '/api/score-records/{id}/reject',
  summary: 'Reject what was proposed, with the reason: nothing changes in the score',
  allow: deciders,
  params,
  body: Closed({ reason: Words(2000) }),
})

export const proposeRevocation = endpoint({
  ...acting,
  path: '/api/score-records/{id}/propose-revocation',
  summary: 'Propose to revoke a record, with the reason; it takes a second person to approve',
  allow: { supervisor: 'all' },
  params,
  body: Closed({ reason: Words(2000) }),
})
