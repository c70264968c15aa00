// What nobody got done (办不成事): taken up at its desk with an owner and a clock, and closed by an answer to whoever brought it.
import { Type } from 'typebox'
import { matterOutcomes, matterStatuses } from '#domain/evaluation/index.ts'
import { DepartmentCode, Instant, Named, Person, Text } from './card-shapes.ts'
import { speakersAndWatchers, unitSpeakers } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

export const matterActs = ['HandMatterOn', 'AnswerMatter'] as const

export const matters = endpoint({
  method: 'GET',
  tag: 'matters',
  path: '/api/matters',
  summary: 'What nobody got done, within your reach, newest first, a page by key; `open` leaves what is not answered',
  allow: speakersAndWatchers,
  query: Closed({ open: Type.Optional(OneOf(['true'])), after: Type.Optional(Text(80)) }),
  reply: Closed({
    matters: Type.Array(
      Closed({
        id: Id,
        version: Type.Integer({ minimum: 1 }),
        /** 办〔2026〕3号 */
        number: Text(40),
        status: OneOf(matterStatuses),
        department: Named,
        owner: Person,
        caseId: Nullable(Id),
        takenAt: Instant,
        dueAt: Instant,
        late: Type.Boolean(),
        /** Null once its key was destroyed. */
        about: Nullable(Text(1000)),
        contact: Nullable(Text(100)),
        answer: Nullable(Text(2000)),
        told: Type.Boolean(),
        answeredAt: Nullable(Instant),
        mayDo: Type.Array(OneOf(matterActs)),
      }),
    ),
    next: Nullable(Text(80)),
  }),
})

const Receipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(matterStatuses),
  at: Instant,
  eventHash: Text(64),
})
const acting = { method: 'POST', tag: 'matters', command: true, reply: Receipt } as const

/** Somebody who reviews or leads in the department. */
const Owner = { departmentCode: DepartmentCode, ownerId: Id }

export const takeUpMatter = endpoint({
  ...acting,
  path: '/api/matters',
  summary: 'Take up what somebody could not get done: who sees to it, and by when it is answered',
  allow: { 'centre-manager': 'all' },
  body: Closed({
    ...Owner,
    about: Words(1000),
    /** A telephone number; whoever leaves none is answered at the desk. */
    contact: Type.Optional(Words(100)),
    caseId: Type.Optional(Id),
    /** The ticket served at one’s counter. */
    ticketId: Type.Optional(Id),
  }),
})

const onMatter = { ...acting, params: Closed({ id: Id }) } as const

export const handMatterOn = endpoint({
  ...onMatter,
  path: '/api/matters/{id}/hand-on',
  summary: 'Give it to another owner; its clock goes on',
  allow: { 'centre-manager': 'all' },
  body: Closed({ ...Owner, reason: Words(500) }),
})

export const answerMatter = endpoint({
  ...onMatter,
  path: '/api/matters/{id}/answer',
  summary: 'Close it with the answer to whoever brought it: it got done, or why the law does not let it',
  allow: { ...unitSpeakers, 'centre-manager': 'all' },
  body: Closed({ outcome: OneOf(matterOutcomes), answer: Words(2000), told: OneOf(['yes', 'no']) }),
})

/** What whoever brought a matter is told of it. */
const Brought = Closed({
  id: Id,
  number: Text(40),
  status: OneOf(matterStatuses),
  department: Named,
  takenAt: Instant,
  dueAt: Instant,
  late: Type.Boolean(),
  answer: Nullable(Text(2000)),
  answeredAt: Nullable(Instant),
})

export const mattersOfTicket = endpoint({
  method: 'GET',
  tag: 'matters',
  path: '/api/public/hall/tickets/{id}/matters',
  summary: 'What one brought to the desk with the ticket one holds: who sees to it, by when, and the answer',
  allow: 'anyone',
  params: Closed({ id: Id }),
  reply: Closed({ matters: Type.Array(Brought) }),
})

export const myMatters = endpoint({
  method: 'GET',
  tag: 'matters',
  path: '/api/me/matters',
  summary: 'What one brought to the desk with one’s tickets or about one’s cases, and the answers; the newest first',
  allow: { applicant: 'own' },
  reply: Closed({ matters: Type.Array(Brought) }),
})
