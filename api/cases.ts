import { Type } from 'typebox'
import {
  deliveryMethods,
  followUps,
  nonAcceptanceGrounds,
  objectionGrounds,
  paperReasons,
} from '#domain/cases/index.ts'
import { caseApplicants, departmentStaff, windowStaff } from './case-scopes.ts'
import { CaseLine, CaseReceipt, deskLists, urgencies } from './case-shapes.ts'
import { ClockView, Deciding, HandedIn, PaperShown, Promised } from './case-file-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'
import { SpecialStanding } from './special.ts'
import { Situation } from './situation.ts'

const CaseId = Type.Object({ id: Id }, { additionalProperties: false })

const Answers = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 200 })
const Materials = Type.Array(HandedIn, { maxItems: 60 })
/** The applicant read the conditions and the consequences and promises (告知承诺); left out, nothing is promised. */
const Commits = Type.Optional(Type.Literal(true))
/** Answers to the item's guided questions; left out, they stay as they are. */
const Filled = Closed({
  answers: Answers,
  materials: Type.Optional(Materials),
  situation: Type.Optional(Situation),
  commits: Commits,
})

const command = { method: 'POST', tag: 'cases', command: true, reply: CaseReceipt } as const
const onCase = { ...command, params: CaseId } as const

export const draftCase = endpoint({
  ...command,
  path: '/api/cases',
  summary: 'Open a draft for a service item, with the answers and papers there are so far',
  allow: { ...caseApplicants, clerk: 'department' },
  body: Closed({
    itemCode: Type.String({ pattern: '^[0-9]{4}$' }),
    applicantId: Type.Optional(Id),
    /** The licence to change or renew, by the case that gave it. */
    about: Type.Optional(Closed({ purpose: OneOf(followUps), licence: Id })),
    answers: Type.Optional(Answers),
    materials: Type.Optional(Materials),
    situation: Type.Optional(Situation),
    commits: Commits,
  }),
})

export const saveDraft = endpoint({
  ...onCase,
  path: '/api/cases/{id}/draft',
  summary: 'Save the answers and papers of a draft',
  allow: { ...caseApplicants, clerk: 'department' },
  body: Filled,
})

export const submitCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/submit',
  summary:
    'Submit the application: the receipt in law, with its number; the five working days begin (Licensing Law Art. 32)',
  allow: { ...caseApplicants, clerk: 'department' },
})

export const receiveCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/receive',
  summary: 'Take a submitted case in at the window',
  allow: windowStaff,
})

export const requestCorrection = endpoint({
  ...onCase,
  path: '/api/cases/{id}/request-correction',
  summary: 'Tell the applicant, once and completely, what is to be corrected (Art. 32(4))',
  allow: windowStaff,
  body: Closed({
    defects: Type.Array(Closed({ subject: Words(60), defect: Words(500) }), { minItems: 1, maxItems: 100 }),
    /** The lines of the check-list that are in order: every paper, and `form`. The notice goes only when none is left out. */
    fits: Type.Array(Words(60), { maxItems: 200 }),
    /** Why a second notice names what the first could have named; it is counted against the window. */
    overrideReason: Type.Optional(Words(500)),
  }),
})

export const supplementCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/supplement',
  summary: 'Answer a correction notice with the completed application',
  allow: { ...caseApplicants, clerk: 'department' },
  body: Filled,
})

export const acceptCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/accept',
  summary: 'Accept a complete application (Art. 32(5)); the promised and the statutory clock start',
  allow: windowStaff,
})

export const refuseAcceptance = endpoint({
  ...onCase,
  path: '/api/cases/{id}/refuse-acceptance',
  summary: 'Not accept: no licence is needed, another organ is competent, or the law bars it (Art. 32(1), (2), 78)',
  allow: windowStaff,
  body: Closed({
    ground: OneOf(nonAcceptanceGrounds),
    reasons: Words(1000),
    competentOrgan: Type.Optional(Words(200)),
  }),
})

export const reviewStep = endpoint({
  ...onCase,
  path: '/api/cases/{id}/review',
  summary: 'Complete the present review step with an opinion',
  allow: departmentStaff,
  body: Closed({ step: Words(40), verdict: OneOf(['pass', 'object']), opinion: Words(1000) }),
})

export const grantCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/grant',
  summary: 'Decide to grant (Art. 38), within delegated authority',
  allow: departmentStaff,
  body: Closed({ opinion: Words(1000) }),
})

export const refuseCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/refuse',
  summary: 'Decide to refuse, in writing, with reasons and law (Art. 38)',
  allow: departmentStaff,
  body: Closed({
    reasons: Type.Array(Words(500), { minItems: 1, maxItems: 20 }),
    legalBasis: Words(500),
    falsified: Type.Optional(Type.Boolean()),
  }),
})

export const issueLicence = endpoint({
  ...onCase,
  path: '/api/cases/{id}/issue',
  summary: 'Issue the licence or document the decision grants (Art. 39)',
  allow: departmentStaff,
})

export const deliverResult = endpoint({
  ...onCase,
  path: '/api/cases/{id}/deliver',
  summary: 'Deliver the result to the applicant (Art. 44)',
  allow: windowStaff,
  body: Closed({
    method: OneOf(deliveryMethods),
    trackingNo: Type.Optional(Words(60)),
    courier: Type.Optional(Words(60)),
    /** Signed for on paper at the window: why, and the scan of it. On the screen it is collected. */
    paper: Type.Optional(Closed({ reason: OneOf(paperReasons), fileId: Id })),
  }),
})

export const withdrawCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/withdraw',
  summary: 'Withdraw the application',
  allow: { ...caseApplicants, clerk: 'department' },
  body: Closed({ reason: Words(500) }),
})

export const recuseFromCase = endpoint({
  method: 'POST',
  tag: 'cases',
  path: '/api/cases/{id}/recuse',
  summary: 'Keep out of a case, with the reason: whoever stands in for you acts from now on',
  allow: departmentStaff,
  command: true,
  params: CaseId,
  body: Closed({ reason: Words(500) }),
  reply: CaseReceipt,
})

export const caseFile = endpoint({
  method: 'GET',
  tag: 'cases',
  path: '/api/cases/{id}',
  summary: 'A case: answers, papers, clocks, history, and what you may do now',
  allow: { ...caseApplicants, ...departmentStaff, supervisor: 'all' },
  look: 'case',
  params: CaseId,
  reply: Type.Object({
    ...CaseLine.properties,
    channel: Type.String(),
    applicantId: Id,
    /** For the applicant's side, and for the clerk of a case that came in at the window; null before submission. */
    queryCode: Type.Optional(Nullable(Type.String())),
    answers: Answers,
    situation: Situation,
    missing: Type.Array(Type.String()),
    materials: Type.Array(PaperShown),
    corrections: Type.Array(Type.Array(Type.Object({ subject: Type.String(), defect: Type.String() }))),
    stepsLeft: Type.Array(Type.String()),
    special: SpecialStanding,
    /** The papers and questions the last supplement brought anew: what a second notice may name. */
    suppliedAnew: Type.Array(Type.String()),
    /** The last day to answer an open correction notice, after which the application lapses. */
    correctBy: Nullable(Type.String()),
    /** Papers it was accepted without, and until when they are promised. */
    tolerated: Nullable(
      Type.Object({ materials: Type.Array(Type.String()), dueOn: Type.String(), missed: Type.Boolean() }),
    ),
    /** Whether the application promises instead of some papers (告知承诺). */
    commits: Type.Boolean(),
    /** The promise it was accepted on: for which papers, until when it is checked, and what the check came to. */
    commitment: Nullable(Promised),
    /** Something it rests on is false: by when its licence is to be revoked (Art. 69(2)). */
    revokeBy: Nullable(Type.String()),
    /** What the applicant’s side said against being named in what is published, and whether it was upheld (null: undecided). */
    objection: Nullable(
      Closed({
        ground: OneOf(objectionGrounds),
        objectedOn: Type.String(),
        upheld: Nullable(Type.Boolean()),
        decidedOn: Nullable(Type.String()),
      }),
    ),
    /** The last day to object to publication; null where nothing was decided yet. */
    objectBy: Nullable(Type.String()),
    /** The licence it is to change or renew. */
    about: Nullable(Type.Object({ purpose: OneOf(followUps), licence: Id, validTo: Nullable(Type.String()) })),
    acceptedBy: Nullable(OneOf(['decision', 'silence'])),
    /** How the case stands in the line for a limited number of licences. */
    line: Nullable(Type.Object({ left: Type.Integer(), ahead: Nullable(Type.String()) })),
    /** What the holder of its licence may apply for now. */
    mayFollow: Type.Array(OneOf(followUps)),
    clocks: Type.Object({ acceptance: ClockView, promised: ClockView, statutory: ClockView, delivery: ClockView }),
    /** What you may do with it now: none of it will be refused for want of authority. */
    mayDo: Type.Array(Type.String()),
    /** For the department itself, until the case is decided. */
    deciding: Type.Optional(Nullable(Deciding)),
    /** What your role may do with a case in this state but you may not now, with the code of the refusal. */
    notMine: Type.Array(Type.Object({ command: Type.String(), because: Type.String() })),
    history: Type.Array(
      Type.Object({
        version: Type.Integer(),
        type: Type.String(),
        at: Type.String(),
        role: Type.String(),
        who: Type.String(),
        /** In whose place, where it was another's post. */
        inPlaceOf: Type.Optional(Type.String()),
        details: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
  }),
})

const PageQuery = {
  after: Type.Optional(Type.String({ maxLength: 80 })),
  limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
}
/** `daysLeft`: working days after today up to the due date; negative when it has passed, null while no clock runs. */
const WorkLine = Type.Object({ ...CaseLine.properties, daysLeft: Nullable(Type.Integer()) })
const Page = Type.Object({ cases: Type.Array(CaseLine), next: Nullable(Type.String()) })

export const workList = endpoint({
  method: 'GET',
  tag: 'cases',
  path: '/api/work',
  summary: 'The desk: cases of your department that wait for somebody, nearest due date first',
  allow: departmentStaff,
  query: Closed({
    ...PageQuery,
    waitingFor: Type.Optional(OneOf(deskLists)),
    item: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
    window: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
    /** `soon` is within the next three working days, `later` everything after that and what no clock runs for. */
    due: Type.Optional(OneOf(urgencies)),
    /** Only what your delegated authority reaches today. */
    mine: Type.Optional(OneOf(['true'])),
  }),
  reply: Type.Object({ cases: Type.Array(WorkLine), next: Nullable(Type.String()) }),
})

export const myCases = endpoint({
  method: 'GET',
  tag: 'cases',
  path: '/api/my-cases',
  summary: 'The cases you opened or may act in, newest first',
  allow: caseApplicants,
  query: Closed(PageQuery),
  reply: Page,
})
