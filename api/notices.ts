import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Id, OneOf } from './kernel/shapes.ts'

const applicantsSide = { applicant: 'own', agent: 'own' } as const

/**
 * What somebody was told: the words in both languages, and about what of whom: a case with its item, a stage of a project, a bill, or a
 * booking, whose `itemName` is the place.
 * `kind` is the event it is about, `caseId` the stream.
 */
const Notice = Type.Object({
  id: Id,
  matter: OneOf(['case', 'parallel-approval', 'acceptance', 'bill', 'booking']),
  caseId: Id,
  caseNumber: Type.Union([Type.String(), Type.Null()]),
  itemName: Type.String(),
  itemNameEn: Type.String(),
  applicant: Type.String(),
  kind: Type.String(),
  happened: Type.String(),
  happenedEn: Type.String(),
  toDo: Type.String(),
  toDoEn: Type.String(),
  at: Type.String(),
  readAt: Type.Union([Type.String(), Type.Null()]),
})

export const myNotices = endpoint({
  method: 'GET',
  tag: 'notices',
  path: '/api/notices',
  summary: 'What you were told about your cases, newest first, and how much of it is unread',
  allow: applicantsSide,
  query: Type.Object(
    {
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    notices: Type.Array(Notice),
    unread: Type.Integer({ minimum: 0 }),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
})

export const unreadNotices = endpoint({
  method: 'GET',
  tag: 'notices',
  path: '/api/notices/unread',
  summary: 'How many notices you have not read',
  allow: applicantsSide,
  reply: Type.Object({ unread: Type.Integer({ minimum: 0 }) }),
})

export const readNotices = endpoint({
  method: 'POST',
  tag: 'notices',
  path: '/api/notices/read',
  summary: 'Mark notices as read: those named, or all',
  allow: applicantsSide,
  body: Type.Object(
    {
      ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })),
      all: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ unread: Type.Integer({ minimum: 0 }) }),
})
