// Public explanations (公开说明): what is owed where a case took longer than is published, what the unit wrote, and what everybody reads.
import { Type } from 'typebox'
import { explanationReasons, explanationStatuses } from '#domain/explanations/index.ts'
import { Limit } from '#domain/catalogue/index.ts'
import { Instant, Named, Text } from './card-shapes.ts'
import { speakersAndWatchers, unitSpeakers } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const Day = Type.String({ maxLength: 10 })
const Days = Type.Integer({ minimum: 0 })
const Version = Type.Integer({ minimum: 1 })
const ItemCode = Type.String({ maxLength: 20 })

/** How long was promised and how long it took; days are working days, of the case's own calendar. */
const taken = {
  item: Named,
  department: Named,
  /** As the guide says it. */
  promised: Nullable(Limit),
  dueOn: Day,
  /** Null while it is undecided; withdrawn or lapsed counts as the end. */
  endedOn: Nullable(Day),
  /** From acceptance on, with the days the law does not count (Licensing Law Art. 45). */
  takenDays: Days,
  overDays: Days,
  /** Past the day of the law too. */
  beyondLaw: Type.Boolean(),
}

const words = {
  reason: OneOf(explanationReasons),
  body: Words(2000),
  bodyEn: Nullable(Text(2000)),
}

const line = {
  /** Of the case. */
  id: Id,
  caseNumber: Nullable(Text(40)),
  ...taken,
  status: OneOf(explanationStatuses),
  /** Until when the unit has time to explain, and whether that is over without anything published. */
  explainBy: Day,
  overdue: Type.Boolean(),
  version: Nullable(Version),
  publishedVersion: Nullable(Version),
}

const page = {
  department: Type.Optional(Type.String({ pattern: '^([0-9A-Za-z]{2,4})?$', maxLength: 4 })),
  after: Type.Optional(Text(80)),
  limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 })),
}
const tag = 'explanations'

export const explanations = endpoint({
  method: 'GET',
  tag,
  path: '/api/explanations',
  summary: 'Cases that took longer than is published, with the explanation each owes; within your reach, a page by key',
  allow: speakersAndWatchers,
  query: Closed({
    ...page,
    status: Type.Optional(OneOf([...explanationStatuses, ''])),
    overdue: Type.Optional(OneOf(['true', ''])),
  }),
  reply: Closed({
    explanations: Type.Array(Closed(line)),
    next: Nullable(Text(80)),
    /** Working days a unit has to explain. */
    withinDays: Days,
  }),
})

const Somebody = Closed({ name: Text(200), nameEn: Text(200) })
const Written = Closed({
  version: Version,
  ...words,
  author: Somebody,
  at: Instant,
  signedAt: Nullable(Instant),
  signedBy: Nullable(Somebody),
})
const Explanation = Closed({ ...line, versions: Type.Array(Written) })
const ofOne = { tag, params: Closed({ id: Id }), reply: Explanation } as const

export const explanation = endpoint({
  ...ofOne,
  method: 'GET',
  path: '/api/explanations/{id}',
  summary: 'What a case owes the public, with every version written, newest first',
  allow: speakersAndWatchers,
})

export const writeExplanation = endpoint({
  ...ofOne,
  method: 'POST',
  path: '/api/explanations/{id}/versions',
  summary: 'Writes a version; the public reads the former one until the head signs this one. Personal data is refused',
  allow: unitSpeakers,
  command: true,
  body: Closed(words),
})

export const signExplanation = endpoint({
  ...ofOne,
  method: 'POST',
  path: '/api/explanations/{id}/sign',
  summary: 'The head signs the version read, and everybody may read it from now on',
  allow: { head: 'department' },
  command: true,
  body: Closed({ version: Version }),
})

/** One version as the public reads it. */
const Told = Closed({ version: Version, ...words, publishedAt: Instant })

export const publishedExplanations = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/explanations',
  summary:
    'Public explanations as published, newest first, with every version that ever was public; no case, no person',
  allow: 'anyone',
  query: Closed({ ...page, item: Type.Optional(ItemCode) }),
  reply: Closed({
    explanations: Type.Array(Closed({ id: Id, ...taken, publishedAt: Instant, versions: Type.Array(Told) })),
    next: Nullable(Text(80)),
  }),
})
