// What the centre manager does with the hall: who sits at which window, and what they may do there.
import { Type } from 'typebox'
import { levels, staffRoles } from '#domain/organisation/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const WindowCode = Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })
const Named = { code: Text(4), name: Text(200), nameEn: Text(200) }
const Level = OneOf(levels)

const Person = {
  id: Id,
  username: Text(60),
  name: Text(100),
  nameEn: Text(100),
  role: OneOf(staffRoles),
  disabled: Type.Boolean(),
  windowCodes: Type.Array(Text(4), { maxItems: 100 }),
  /** How far their authority reaches today at most, over all items; null where they hold none. */
  level: Nullable(Level),
}

/** An answer of the application, and up to where it may go. */
export const FactLimit = Closed({
  fact: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,59}$', maxLength: 60 }),
  atMost: Type.Number({ minimum: 0, maximum: 1e15 }),
})

/** An answer of the application that is a number, as its form names it. */
const NumericFact = { fact: Text(60), name: Text(200), nameEn: Text(200) }
/** A limit as it is read. */
export const NamedLimit = Closed({ ...NumericFact, atMost: Type.Number() })

/** Delegated authority as it was given, in force or not. */
const GivenAuthority = Closed({
  id: Type.Integer({ minimum: 1 }),
  /** Null where it is for every item of the department. */
  item: Nullable(Closed(Named)),
  level: Level,
  fromOn: Day,
  toOn: Nullable(Day),
  state: OneOf(['in-force', 'coming', 'expired', 'revoked']),
  grantedAt: Text(40),
  /** Up to where it decides: answers of the application that are numbers. */
  limits: Type.Array(NamedLimit),
  /** Null where it came with the city. */
  grantedBy: Nullable(Text(100)),
  revokedAt: Nullable(Text(40)),
  revokedBy: Nullable(Text(100)),
})

const StaffAuthority = Closed({
  ...Person,
  department: Closed(Named),
  /** Newest first; the history is kept. */
  grants: Type.Array(GivenAuthority),
})

const reading = {
  method: 'GET',
  tag: 'administration',
  allow: { 'centre-manager': 'all', 'system-administrator': 'all', supervisor: 'all' },
} as const
const changing = { method: 'POST', tag: 'administration', command: true, allow: { 'centre-manager': 'all' } } as const
const params = Closed({ id: Id })

export const hallOverview = endpoint({
  ...reading,
  path: '/api/administration/windows',
  summary: 'Every window of the hall with its people, its items and how far its authority reaches',
  reply: Closed({
    windows: Type.Array(
      Closed({
        ...Named,
        department: Closed(Named),
        people: Type.Array(Closed(Person)),
        items: Type.Array(Closed({ ...Named, authority: Level })),
        /** The furthest anybody there may go today; null where nobody is there or nobody holds authority. */
        level: Nullable(Level),
      }),
    ),
    /** Windows at which nobody sits who can sign in. */
    unattended: Type.Integer({ minimum: 0 }),
  }),
})

export const departmentStaff = endpoint({
  ...reading,
  allow: { ...reading.allow, head: 'department' },
  path: '/api/administration/departments/{code}/staff',
  summary: 'The people of a department with their windows and how far their authority reaches',
  params: Closed({ code: Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 }) }),
  reply: Closed({ department: Closed(Named), people: Type.Array(Closed(Person)) }),
})

export const staffAuthority = endpoint({
  ...reading,
  allow: { ...reading.allow, head: 'department' },
  path: '/api/administration/staff/{id}',
  summary: 'One member of a department with all authority ever given to them',
  params,
  reply: StaffAuthority,
})

export const limitFacts = endpoint({
  ...reading,
  allow: { 'centre-manager': 'all', head: 'department' },
  path: '/api/administration/departments/{code}/limit-facts',
  summary: 'The answers that are numbers and may bound authority: of an item of a department, or of all its items',
  params: Closed({ code: Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 }) }),
  query: Closed({ item: Type.String({ pattern: '^([0-9]{4}|all)$', maxLength: 4 }) }),
  reply: Closed({ facts: Type.Array(Closed(NumericFact), { maxItems: 200 }) }),
})

export const changePost = endpoint({
  ...changing,
  path: '/api/administration/staff/{id}/post',
  summary: 'Assigns somebody to a window (`from` null), moves them, or takes them away (`to` null)',
  params,
  body: Closed({ from: Nullable(WindowCode), to: Nullable(WindowCode) }),
  reply: StaffAuthority,
})

export const grantAuthority = endpoint({
  ...changing,
  // The department's head gives what is the department's; who holds by grant is told that it cannot be passed on. The centre
  // gives none by itself: it plans, and publishes.
  allow: { head: 'department', 'deputy-head': 'department' },
  path: '/api/administration/staff/{id}/grants',
  summary: 'Gives authority for an item of the department, or for all of them, from a day on, as a version of its own',
  params,
  body: Closed({
    itemCode: Type.String({ pattern: '^([0-9]{4}|all)$', maxLength: 4 }),
    level: Level,
    fromOn: Day,
    toOn: Nullable(Day),
    limits: Type.Optional(Type.Array(FactLimit, { maxItems: 10 })),
  }),
  reply: StaffAuthority,
})

export const revokeAuthority = endpoint({
  ...changing,
  allow: { 'centre-manager': 'all', head: 'department' },
  path: '/api/administration/staff/{id}/revoke',
  summary: 'Takes authority away at once: the grants named, or `all` that are in force or coming',
  params,
  body: Closed({
    grants: Type.Union([
      Type.Literal('all'),
      Type.Array(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }), {
        minItems: 1,
        maxItems: 500,
        uniqueItems: true,
      }),
    ]),
  }),
  reply: StaffAuthority,
})
