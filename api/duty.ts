// Who is on duty: posts with their stand-ins, absences, declared interests, and the proof that somebody may always decide.
import { Type } from 'typebox'
import {
  absenceKinds,
  decisionLevels,
  gapReasons,
  halves,
  interestRelations,
  levels,
  remedyActs,
  staffRoles,
} from '#domain/organisation/index.ts'
import { NamedLimit } from './administration-organisation.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Instant = Text(40)
const DepartmentCode = Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 })
export const PostCode = Type.String({ pattern: '^([0-9]{2,4}|government)(-[a-z-]{1,20})?$', maxLength: 25 })
const Named = { code: Text(4), name: Text(200), nameEn: Text(200) }
export const Person = Closed({ id: Id, name: Text(100), nameEn: Text(100), role: OneOf(staffRoles) })

const officers = {
  clerk: 'department',
  reviewer: 'department',
  'deputy-head': 'department',
  head: 'department',
} as const
const leaders = { 'deputy-head': 'department', head: 'department' } as const
const centre = { 'centre-manager': 'all', supervisor: 'all' } as const
const reading = { method: 'GET', tag: 'duty' } as const
const changing = { method: 'POST', tag: 'duty', command: true } as const

export const Post = Closed({
  code: PostCode,
  /** Null where it is the government's. */
  department: Nullable(Closed(Named)),
  seat: OneOf(decisionLevels),
  /** Null where it is a leader's. */
  window: Nullable(Closed(Named)),
  /** The holder (A岗) first, then those who stand in (B岗, C岗). `isAway` is now. */
  holders: Type.Array(Closed({ ...Person.properties, isAway: Type.Boolean() }), { maxItems: 3 }),
  /** Who serves it now; null where nobody does. */
  servedBy: Nullable(Id),
})

export const dutyPosts = endpoint({
  ...reading,
  path: '/api/duty/posts',
  summary: 'Posts with their holders and stand-ins (AB岗), and who serves them now',
  allow: { ...officers, ...centre },
  query: Closed({ department: Type.Optional(DepartmentCode) }),
  reply: Closed({ posts: Type.Array(Post) }),
})

const Absence = Closed({
  id: Type.Integer({ minimum: 1 }),
  person: Person,
  /** Null for those who lead the government. */
  department: Nullable(Closed(Named)),
  kind: OneOf(absenceKinds),
  fromAt: Instant,
  /** Not included. */
  toAt: Instant,
  enteredBy: Text(100),
  /** For each post that is theirs: who stands in, and within the days asked about from when to when; null where nobody does. */
  standIns: Type.Array(Closed({ post: PostCode, person: Nullable(Person), fromAt: Instant, toAt: Instant })),
})

/** An instant, or a half of a day in the town. */
const Moment = Type.Union([Closed({ at: Instant }), Closed({ on: Day, half: OneOf(halves) })])

export const absences = endpoint({
  ...reading,
  path: '/api/duty/absences',
  summary: 'Who is away between two days (two months at most), and who stands in for them',
  allow: { ...officers, ...centre },
  query: Closed({ from: Day, to: Day, department: Type.Optional(DepartmentCode) }),
  reply: Closed({ absences: Type.Array(Absence) }),
})

export const enterAbsence = endpoint({
  ...changing,
  path: '/api/duty/absences',
  summary:
    'Enter leave, a meeting or a journey: oneself, one’s people as head of department, anybody as centre manager',
  allow: { ...officers, 'centre-manager': 'all' },
  body: Closed({
    /** Oneself where it is not said. */
    accountId: Type.Optional(Id),
    kind: OneOf(absenceKinds),
    start: Moment,
    end: Moment,
  }),
  reply: Absence,
})

export const endAbsence = endpoint({
  ...changing,
  path: '/api/duty/absences/{number}/end',
  summary: 'Somebody is back, or does not leave: their work comes back to them at once',
  allow: { ...officers, 'centre-manager': 'all' },
  params: Closed({ number: Type.String({ pattern: '^[1-9][0-9]{0,14}$', maxLength: 15 }) }),
  reply: Absence,
})

const Interest = Closed({
  id: Type.Integer({ minimum: 1 }),
  relation: OneOf(interestRelations),
  /** The number, all but its ends hidden. */
  number: Text(40),
  declaredAt: Instant,
})

export const interests = endpoint({
  ...reading,
  path: '/api/duty/interests',
  summary: 'Whose applications you keep out of, as you declared',
  allow: { clerk: 'self', reviewer: 'self', 'deputy-head': 'self', head: 'self' },
  reply: Closed({ interests: Type.Array(Interest) }),
})

export const declareInterest = endpoint({
  ...changing,
  path: '/api/duty/interests',
  summary: 'Declare yourself, a relative or an enterprise you have a stake in, by identity number or credit code',
  allow: { clerk: 'self', reviewer: 'self', 'deputy-head': 'self', head: 'self' },
  body: Closed({ relation: OneOf(interestRelations), number: Type.String({ minLength: 1, maxLength: 40 }) }),
  reply: Closed({ interests: Type.Array(Interest) }),
})

export const withdrawInterest = endpoint({
  ...changing,
  path: '/api/duty/interests/{number}/withdraw',
  summary: 'An interest is over: from now on such applications are yours again',
  allow: { clerk: 'self', reviewer: 'self', 'deputy-head': 'self', head: 'self' },
  params: Closed({ number: Type.String({ pattern: '^[1-9][0-9]{0,14}$', maxLength: 15 }) }),
  reply: Closed({ interests: Type.Array(Interest) }),
})

const Remedy = Closed({
  act: OneOf(remedyActs),
  person: Nullable(Person),
  post: Nullable(PostCode),
})

/** Opening hours of a day in which nobody may lawfully decide some items: why, and what would close the gap. */
export const Gap = Closed({
  departmentCode: Text(2),
  on: Day,
  from: Text(5),
  to: Text(5),
  level: OneOf(decisionLevels),
  items: Type.Array(Closed(Named)),
  reason: OneOf(gapReasons),
  remedies: Type.Array(Remedy),
})

export const dutyCoverage = endpoint({
  ...reading,
  path: '/api/duty/coverage',
  summary:
    'Whether a lawful decider is on duty for every resident item in every opening hour of the next ten working days, and every gap by name',
  allow: { ...leaders, ...centre },
  reply: Closed({
    computedAt: Instant,
    items: Type.Integer({ minimum: 0 }),
    days: Type.Array(Closed({ on: Day, openMinutes: Type.Integer({ minimum: 0 }) })),
    departments: Type.Array(
      Closed({
        ...Named,
        items: Type.Integer({ minimum: 0 }),
        /** Minutes of each of the days in which some item has nobody to decide it. */
        gapMinutes: Type.Array(Type.Integer({ minimum: 0 })),
      }),
    ),
    gaps: Type.Array(Gap),
  }),
})

const Share = { numerator: Type.Integer({ minimum: 0 }), denominator: Type.Integer({ minimum: 0 }) }

export const authorityRate = endpoint({
  ...reading,
  path: '/api/duty/authority-rate',
  summary: 'How much is delegated to the windows on paper, and how many decisions of a period were really made there',
  allow: { ...leaders, ...centre },
  query: Closed({ from: Type.Optional(Day), to: Type.Optional(Day) }),
  reply: Closed({
    from: Day,
    to: Day,
    declared: Closed(Share),
    effective: Closed(Share),
    byDepartment: Type.Array(Closed({ ...Named, declared: Closed(Share), effective: Closed(Share) })),
  }),
})

const atTheCentre = { 'centre-manager': 'self', supervisor: 'self' } as const

const StaffNotice = Closed({
  id: Type.Integer({ minimum: 1 }),
  kind: Text(60),
  /** What it is about, in figures and codes; the words are the reader's. */
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  at: Instant,
  readAt: Nullable(Instant),
  /** What it asks for has been done, by whomever, or a later notice asks for it; false where it merely informs. */
  isDone: Type.Boolean(),
})

export const staffNotices = endpoint({
  ...reading,
  path: '/api/duty/notices',
  summary: 'What the centre tells you: the last fifty, newest first',
  allow: { clerk: 'self', reviewer: 'self', 'deputy-head': 'self', head: 'self', ...atTheCentre },
  /** `unread`: how many of them are neither read nor done. */
  reply: Closed({ unread: Type.Integer({ minimum: 0 }), notices: Type.Array(StaffNotice) }),
})

export const readStaffNotices = endpoint({
  ...changing,
  path: '/api/duty/notices/read',
  summary: 'You have read these of what the centre told you; the others, of other pages, are still to be read',
  allow: { clerk: 'self', reviewer: 'self', 'deputy-head': 'self', head: 'self', ...atTheCentre },
  body: Closed({ ids: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 50 }) }),
  reply: Closed({ unread: Type.Integer({ minimum: 0 }) }),
})

/** A grant over time, for the calendar of delegations. */
export const delegations = endpoint({
  ...reading,
  path: '/api/duty/delegations',
  summary: 'Authority that was given to people of a department: in force, coming, or ended in the last sixty days',
  allow: { ...leaders, ...centre },
  query: Closed({ department: Type.Optional(DepartmentCode) }),
  reply: Closed({
    delegations: Type.Array(
      Closed({
        id: Type.Integer({ minimum: 1 }),
        person: Person,
        level: OneOf(levels),
        /** Empty where it is for every item of the department. */
        items: Type.Array(Closed(Named)),
        limits: Type.Array(NamedLimit),
        fromOn: Day,
        toOn: Nullable(Day),
        revokedAt: Nullable(Instant),
        grantedBy: Nullable(Text(100)),
      }),
    ),
  }),
})
