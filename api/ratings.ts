// Ratings (好差评): given once by whoever was served; a poor one is looked into, and put right by the unit it is about.
import { Type } from 'typebox'
import { poorReasons, ratedStages, ratingFindings, ratingGrades, ratingStatuses } from '#domain/evaluation/index.ts'
import { Instant, Named, Text } from './card-shapes.ts'
import { CounterCode } from './hall.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

/** Whether a service can be rated now. */
export const ratingStandings = ['may-rate', 'rated', 'not-served', 'too-late'] as const

const ofTicket = {
  tag: 'ratings',
  path: '/api/public/hall/tickets/{id}/rating',
  allow: 'anyone',
  params: Closed({ id: Id }),
  reply: Closed({ standing: OneOf(ratingStandings), grade: Nullable(OneOf(ratingGrades)) }),
} as const

/** What is said of a service. */
const given = {
  grade: OneOf(ratingGrades),
  reasons: Type.Array(OneOf(poorReasons), { maxItems: poorReasons.length, uniqueItems: true }),
  said: Type.Optional(Words(1000)),
  /** A telephone number to be called back at. */
  contact: Type.Optional(Words(100)),
}

export const ratingOfTicket = endpoint({
  ...ofTicket,
  method: 'GET',
  summary: 'Whether the service a ticket stands for may be rated, by whoever holds it',
})

export const rateService = endpoint({
  ...ofTicket,
  method: 'POST',
  command: true,
  summary: 'Rate a service one had, once, within thirty days; a poor grade names why. Rate limited',
  body: Closed(given),
})

const ofCase = {
  tag: 'ratings',
  path: '/api/cases/{id}/ratings',
  allow: { applicant: 'own' },
  params: Closed({ id: Id }),
  reply: Closed({
    stages: Type.Array(
      Closed({ stage: OneOf(ratedStages), standing: OneOf(ratingStandings), grade: Nullable(OneOf(ratingGrades)) }),
    ),
  }),
} as const

export const ratingsOfCase = endpoint({
  ...ofCase,
  method: 'GET',
  summary: 'The stages of your case that are done, and whether each may be rated',
})

export const rateStage = endpoint({
  ...ofCase,
  method: 'POST',
  command: true,
  summary:
    'Rate a stage of your case, once, within thirty days; a poor grade names why. The log does not say who rated',
  body: Closed({ ...given, stage: OneOf(ratedStages) }),
})

/** Who watches the centre sees poor ratings at once, the leaders of a unit once they were looked into. */
const readers = { 'deputy-head': 'department', head: 'department', 'centre-manager': 'all', supervisor: 'all' } as const

export const ratingActs = ['VerifyRating', 'RectifyRating'] as const

export const ratings = endpoint({
  method: 'GET',
  tag: 'ratings',
  path: '/api/ratings',
  summary: 'Poor ratings within your reach, newest first, a page by key',
  allow: readers,
  query: Closed({ open: Type.Optional(OneOf(['true'])), after: Type.Optional(Text(80)) }),
  reply: Closed({
    ratings: Type.Array(
      Closed({
        id: Id,
        version: Type.Integer({ minimum: 1 }),
        status: OneOf(ratingStatuses),
        grade: OneOf(ratingGrades),
        reasons: Type.Array(OneOf(poorReasons)),
        /** Null at a desk of the centre's own. */
        department: Nullable(Named),
        /** Null where no counter stands for it. */
        counter: Nullable(CounterCode),
        caseId: Nullable(Id),
        /** The stage of the case that was rated; null of a service at a counter. */
        stage: Nullable(OneOf(ratedStages)),
        /** The day alone: the hour would tell who it was. */
        servedOn: Text(10),
        dueAt: Nullable(Instant),
        late: Type.Boolean(),
        said: Nullable(Text(1000)),
        contact: Nullable(Text(100)),
        finding: Nullable(OneOf(ratingFindings)),
        findings: Nullable(Text(2000)),
        measures: Nullable(Text(2000)),
        calledBack: Type.Boolean(),
        mayDo: Type.Array(OneOf(ratingActs)),
      }),
    ),
    next: Nullable(Text(80)),
  }),
})

const acting = {
  method: 'POST',
  tag: 'ratings',
  command: true,
  params: Closed({ id: Id }),
  reply: Closed({
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    status: OneOf(ratingStatuses),
    at: Instant,
    eventHash: Text(64),
  }),
} as const

export const verifyRating = endpoint({
  ...acting,
  path: '/api/ratings/{id}/verify',
  summary: 'Say what came of looking into a poor rating; one found true goes to its unit, with its clock',
  allow: { 'centre-manager': 'all', supervisor: 'all' },
  body: Closed({
    finding: OneOf(ratingFindings),
    complexity: OneOf(['simple', 'complex']),
    findings: Words(2000),
  }),
})

export const rectifyRating = endpoint({
  ...acting,
  path: '/api/ratings/{id}/rectify',
  summary: 'Say how it was put right; whoever left a way to be reached has been called back',
  allow: { 'deputy-head': 'department', head: 'department', 'centre-manager': 'all' },
  body: Closed({ measures: Words(2000), calledBack: OneOf(['yes', 'no']) }),
})
