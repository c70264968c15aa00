// Parallel approval (并联审批): a stage applied for once, accepted by its lead, answered by every department, decided once.
import { Type } from 'typebox'
import { cancellationGrounds, deliveryMethods, revocationGrounds, specialProcedures } from '#domain/cases/index.ts'
import { parallelAnswers, parallelStatuses, resolutionForms } from '#domain/projects/index.ts'
import { caseApplicants, departmentStaff, headOrStandIn } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'
import {
  Day,
  Lawful,
  parallelLetters,
  ParallelLine,
  parallelReaders,
  ParallelView,
  StagePaper,
  Text,
} from './parallel-shapes.ts'

const tag = 'parallel-approvals'
const StageCode = Type.String({ pattern: '^[a-z0-9-]{1,40}$', maxLength: 40 })
const Papers = Type.Array(Closed({ paper: Text(80), fileId: Id }), { maxItems: 120 })
const OfStage = Closed({ id: Id, stage: StageCode })

export const stageForm = endpoint({
  method: 'GET',
  tag,
  path: '/api/projects/{id}/stages/{stage}',
  summary: 'What a stage of your project asks for once: its items, the departments that answer, its one set of papers',
  allow: caseApplicants,
  params: OfStage,
  reply: Closed({
    ...{ code: Text(40), name: Text(200), nameEn: Text(200), ready: Type.Boolean() },
    lead: Closed({ code: Text(10), name: Text(200), nameEn: Text(200) }),
    departments: Type.Array(
      Closed({
        ...{ code: Text(10), name: Text(200), nameEn: Text(200), days: Type.Integer(), items: Type.Array(Text(10)) },
        /** What a law sets for an item of it itself. */
        lawful: Nullable(Lawful),
      }),
    ),
    items: Type.Array(Closed({ code: Text(10), name: Text(200), nameEn: Text(200) })),
    papers: Type.Array(StagePaper),
    promisedDays: Type.Integer(),
    lawful: Lawful,
  }),
})

const Receipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(parallelStatuses),
  at: Text(40),
  /** The hash of the entry: what you hold as evidence. */
  eventHash: Text(64),
})

export const applyParallel = endpoint({
  method: 'POST',
  tag,
  path: '/api/projects/{id}/stages/{stage}/applications',
  summary: 'Apply once for everything a stage of your project takes',
  allow: caseApplicants,
  command: true,
  params: OfStage,
  body: Closed({ papers: Papers, statement: Type.String({ maxLength: 2000 }) }),
  reply: Receipt,
})

export const parallelApprovals = endpoint({
  method: 'GET',
  tag,
  path: '/api/parallel-approvals',
  summary: 'Parallel approvals within your reach, newest first, a page by key',
  allow: parallelReaders,
  query: Closed({
    /** Only those that wait for you: your department, or you who build. */
    waiting: Type.Optional(OneOf(['true'])),
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ approvals: Type.Array(ParallelLine), next: Nullable(Text(80)) }),
})

const One = Closed({ id: Id })

export const parallelApproval = endpoint({
  method: 'GET',
  tag,
  path: '/api/parallel-approvals/{id}',
  summary: 'One approval: every department’s clock under the master clock, what was answered, and what you may do now',
  allow: parallelReaders,
  params: One,
  reply: ParallelView,
})

export const parallelPaper = endpoint({
  method: 'GET',
  tag,
  path: '/api/parallel-approvals/{id}/papers/{file}',
  summary: 'One paper of an approval within your reach',
  allow: parallelReaders,
  look: 'file',
  download: true,
  params: Closed({ id: Id, file: Id }),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})

export const parallelLetter = endpoint({
  method: 'GET',
  tag,
  path: '/api/parallel-approvals/{id}/letter',
  summary: 'A letter of an approval (PDF), once there is one: the one decision of all departments where none is named',
  allow: parallelReaders,
  download: true,
  params: One,
  query: Closed({ of: Type.Optional(OneOf(parallelLetters)) }),
})

/** An act on one approval. */
export const acting = { method: 'POST', tag, command: true, params: One, reply: Receipt } as const

export const acceptParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/accept',
  summary: 'Accept the application once for every department: the master clock starts',
  allow: departmentStaff,
})

export const requestParallelSupplement = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/request-supplement',
  summary: 'Say once everything that is missing',
  allow: departmentStaff,
  body: Closed({ missing: Type.Array(Text(80), { minItems: 1, maxItems: 40 }), note: Words(2000) }),
})

export const supplementParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/supplement',
  summary: 'Bring the papers that were missing',
  allow: caseApplicants,
  body: Closed({ papers: Papers }),
})

export const declineParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/decline',
  summary: 'Not accept the application, with the reason',
  allow: departmentStaff,
  body: Closed({ reason: Words(2000) }),
})

export const withdrawParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/withdraw',
  summary: 'Withdraw the application, with the reason',
  allow: caseApplicants,
  body: Closed({ reason: Words(2000) }),
})

export const distributeParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/distribute',
  summary: 'Hand the application on to every department: their own clocks start',
  allow: departmentStaff,
  body: Closed({ note: Type.String({ maxLength: 2000 }) }),
})

const Conditions = Type.Array(Words(500), { maxItems: 20 })

export const answerParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/answer',
  summary: 'Say for your department that it agrees, agrees with conditions, or disagrees, and why',
  allow: headOrStandIn,
  body: Closed({ answer: OneOf(parallelAnswers), text: Type.String({ maxLength: 2000 }), conditions: Conditions }),
})

export const startParallelProcedure = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/start-procedure',
  summary: 'Tell the applicant of a special procedure and how long it takes: that time is not counted (Art. 45)',
  allow: headOrStandIn,
  body: Closed({
    procedure: OneOf(specialProcedures.filter((one) => one !== 'hearing')),
    ground: Words(1000),
    days: Type.Integer({ minimum: 1, maximum: 365 }),
    unit: OneOf(['workday', 'day']),
  }),
})

export const endParallelProcedure = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/end-procedure',
  summary: 'End the special procedure of your department with its result',
  allow: headOrStandIn,
  body: Closed({ result: Words(2000) }),
})

export const resolveDisagreement = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/resolve',
  summary: 'Record how a disagreement ended: what those who disagreed say after they were heard',
  allow: headOrStandIn,
  body: Closed({
    form: OneOf(resolutionForms),
    heldOn: Day,
    attendees: Type.Array(Id, { maxItems: 40 }),
    record: Words(4000),
    outcomes: Type.Array(Closed({ departmentCode: Text(10), answer: OneOf(parallelAnswers), conditions: Conditions }), {
      maxItems: 40,
    }),
  }),
})

export const confirmParallelAnswer = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/confirm-answer',
  summary: 'Say for your department that it changed its answer as recorded: until then its disagreement stands',
  allow: headOrStandIn,
})

export const extendParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/extend',
  summary: 'For the government: give fifteen more working days, once, with the reason (Art. 42(2))',
  allow: { head: 'department', 'deputy-head': 'department' },
  body: Closed({ reason: Words(1000) }),
})

export const decideParallel = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/decision',
  summary:
    'Draw the answers together into the one decision: refused where somebody disagrees to the end, else approved',
  allow: headOrStandIn,
  body: Closed({ remark: Words(2000) }),
})

export const ItemCode = Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })

export const issueParallelLicence = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/issue-licence',
  summary: 'Issue the licence of an item of yours that the one decision granted, in your department’s name',
  allow: headOrStandIn,
  body: Closed({ item: ItemCode }),
})

export const deliverParallelLicence = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/deliver-licence',
  summary: 'Record that an issued licence was handed over: within ten working days of the decision (Art. 44)',
  allow: departmentStaff,
  body: Closed({ item: ItemCode, method: OneOf(deliveryMethods), trackingNo: Nullable(Text(60)) }),
})

export const revokeParallelLicence = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/revoke-licence',
  summary: 'Revoke the licence of an item of yours on a ground of Art. 69, as one a case gave',
  allow: headOrStandIn,
  body: Closed({ item: ItemCode, ground: OneOf(revocationGrounds), reasons: Words(1000) }),
})

export const cancelParallelLicence = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/cancel-licence',
  summary: 'Cancel the registration of the licence of an item of yours on a ground of Art. 70, as of one a case gave',
  allow: headOrStandIn,
  body: Closed({ item: ItemCode, ground: OneOf(cancellationGrounds), reasons: Words(1000) }),
})

export const parallelLicence = endpoint({
  method: 'GET',
  tag,
  path: '/api/parallel-approvals/{id}/licences/{item}',
  summary:
    'The licence of an item as PDF, with the signed code by which anybody may check it; the letter that revoked or cancelled it, let it stand, or decided on an objection',
  allow: parallelReaders,
  look: 'licence',
  download: true,
  params: Closed({ id: Id, item: ItemCode }),
  query: Closed({ of: Type.Optional(OneOf(['licence', 'ending', 'forgone', 'objection'])) }),
})
