// Data one office asks another for (数据共享): asked, answered, provided and confirmed, each step of the office that holds it with a clock.
import { Type } from 'typebox'
import {
  dataAnswers,
  dataClockKinds,
  dataFindings,
  dataRequestStatuses,
  dataWays,
  withholdingGrounds,
} from '#domain/sharing/index.ts'
import { Both, Day, DepartmentCode, Instant, Named, Person, Text } from './card-shapes.ts'
import { caseApplicants, departmentStaff, unitSpeakers } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const readers = { ...departmentStaff, 'centre-manager': 'all', supervisor: 'all' } as const

export const dataRequestActs = [
  'AnswerDataRequest', 'ProvideData', 'VerifyData', 'ConfirmData', 'DoubtData', 'WithdrawDataRequest',
] as const // prettier-ignore

const ItemCode = Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })
const MaterialCode = Type.String({ pattern: '^[a-z0-9-]{1,60}$', maxLength: 60 })
const Paper = Closed({ code: Text(60), name: Text(200), nameEn: Text(200) })
const Whole = Type.Integer({ minimum: 0 })

const Clock = {
  kind: OneOf(dataClockKinds),
  /** Working days it has, as set when the data was asked for. */
  days: Whole,
  startAt: Instant,
  dueAt: Instant,
  dueOn: Day,
  stoppedAt: Nullable(Instant),
  running: Type.Boolean(),
  /** Stopped after its end, or still running past it. */
  isOver: Type.Boolean(),
  /** Supervision has noted that it ran out. */
  late: Type.Boolean(),
  used: Whole,
  left: Type.Integer(),
}

const DataRequestLine = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  /** 数享〔2026〕3号 */
  number: Text(40),
  status: OneOf(dataRequestStatuses),
  /** The office that asks, and the one that holds the data. */
  department: Named,
  provider: Named,
  item: Paper,
  paper: Paper,
  /** For the office whose case it is, and for who watches; the other is told its number and whom it is about. */
  caseId: Nullable(Id),
  caseNumber: Nullable(Text(60)),
  applicant: Nullable(Text(200)),
  purpose: Text(500),
  askedAt: Instant,
  askedBy: Person,
  answer: Nullable(
    Closed({ answer: OneOf(dataAnswers), ground: Nullable(OneOf(withholdingGrounds)), words: Text(1000) }),
  ),
  provided: Nullable(Closed({ way: OneOf(dataWays), words: Text(1000), at: Instant })),
  doubts: Type.Array(Closed({ what: Text(1000), finding: Nullable(OneOf(dataFindings)), words: Nullable(Text(1000)) })),
  withdrawnFor: Nullable(Text(500)),
  clocks: Type.Array(Closed(Clock)),
  mayDo: Type.Array(OneOf(dataRequestActs)),
})

export const dataRequests = endpoint({
  method: 'GET',
  tag: 'data-requests',
  path: '/api/data-requests',
  summary: 'What offices ask each other for, within your reach, newest first, a page by key; `open` leaves what waits',
  allow: readers,
  query: Closed({
    open: Type.Optional(OneOf(['true'])),
    /** What your office asks for, or what it is asked for. */
    side: Type.Optional(OneOf(['asks', 'provides'])),
    after: Type.Optional(Text(80)),
  }),
  reply: Closed({
    requests: Type.Array(DataRequestLine),
    next: Nullable(Text(80)),
    /** How many wait for somebody, and how many of them past their limit. */
    open: Whole,
    late: Whole,
  }),
})

export const dataRequestClocks = endpoint({
  method: 'GET',
  tag: 'data-requests',
  path: '/api/data-requests/{id}/clocks',
  summary: 'Why each clock of a request ends when it ends, day by day',
  allow: readers,
  params: Closed({ id: Id }),
  reply: Closed({
    today: Day,
    clocks: Type.Array(
      Closed({
        ...Clock,
        basis: Both,
        inWords: Type.Array(Both),
        provisionalYears: Type.Array(Type.Integer()),
        way: Type.Array(
          Closed({
            on: Day,
            counts: Type.Boolean(),
            why: Type.Optional(Text(600)),
            whyEn: Type.Optional(Text(600)),
          }),
        ),
      }),
    ),
  }),
})

export const askablePapers = endpoint({
  method: 'GET',
  tag: 'data-requests',
  path: '/api/data-requests/papers',
  summary: 'The papers others issue that your office could ask for: of a case of yours, or of all your items',
  allow: unitSpeakers,
  query: Closed({ case: Type.Optional(Id) }),
  reply: Closed({
    papers: Type.Array(
      Closed({
        item: Paper,
        paper: Paper,
        sourceOrg: Nullable(Text(500)),
        /** The office here that issues it, where its name says so. */
        providerCode: Nullable(DepartmentCode),
      }),
    ),
  }),
})

export const dataRequestsOfCase = endpoint({
  method: 'GET',
  tag: 'data-requests',
  path: '/api/cases/{id}/data-requests',
  summary: 'What other offices were asked for in a case, and by when they owe it: nobody has to bring it meanwhile',
  allow: { ...caseApplicants, ...departmentStaff, supervisor: 'all' },
  params: Closed({ id: Id }),
  reply: Closed({
    requests: Type.Array(
      Closed({
        id: Id,
        number: Text(40),
        provider: Named,
        paper: Paper,
        status: OneOf(dataRequestStatuses),
        askedAt: Instant,
        /** The last day of the clock that runs; null where none does. */
        dueOn: Nullable(Day),
        isOver: Type.Boolean(),
      }),
    ),
  }),
})

const Receipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(dataRequestStatuses),
  at: Instant,
  eventHash: Text(64),
})
const acting = { method: 'POST', tag: 'data-requests', command: true, allow: unitSpeakers, reply: Receipt } as const
const onRequest = { ...acting, params: Closed({ id: Id }) } as const

export const requestData = endpoint({
  ...acting,
  path: '/api/data-requests',
  summary: 'Ask the office that issues a paper for the data behind it',
  body: Closed({
    providerCode: DepartmentCode,
    itemCode: ItemCode,
    material: MaterialCode,
    caseId: Type.Optional(Id),
    /** The duty it is needed for. Numbers of persons do not belong here. */
    purpose: Words(500),
  }),
})

export const answerDataRequest = endpoint({
  ...onRequest,
  path: '/api/data-requests/{id}/answer',
  summary: 'Agree, agree in part or refuse; whatever is withheld has a lawful ground',
  body: Closed({
    answer: OneOf(dataAnswers),
    ground: Type.Optional(OneOf(withholdingGrounds)),
    words: Type.Optional(Words(1000)),
  }),
})

export const provideData = endpoint({
  ...onRequest,
  path: '/api/data-requests/{id}/provide',
  summary: 'Record that the data was provided, and how',
  body: Closed({ way: OneOf(dataWays), words: Words(1000) }),
})

export const doubtData = endpoint({
  ...onRequest,
  path: '/api/data-requests/{id}/doubt',
  summary: 'Say what is wrong with what was provided; the office looks into it within a limit',
  body: Closed({ words: Words(1000) }),
})

export const verifyData = endpoint({
  ...onRequest,
  path: '/api/data-requests/{id}/verify',
  summary: 'Say what came of looking into it: put right, or it stands, and why',
  body: Closed({ finding: OneOf(dataFindings), words: Words(1000) }),
})

export const confirmData = endpoint({
  ...onRequest,
  path: '/api/data-requests/{id}/confirm',
  summary: 'Confirm that what was asked for is there and right',
})

export const withdrawDataRequest = endpoint({
  ...onRequest,
  path: '/api/data-requests/{id}/withdraw',
  summary: 'Take a request back before the data is provided',
  body: Closed({ reason: Words(500) }),
})
