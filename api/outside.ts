// What departments that keep their own systems send, and who may see how they do.
import { Type } from 'typebox'
import { OutsideItem, outsideKinds, outsideMessages } from '#domain/supervision/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

/** Why a message is refused. */
export const rejectionCodes = [
  'schema',
  'check-digit',
  'time-impossible',
  'time-in-future',
  'personal-data',
  'item-unknown',
  'item-differs',
  'version-conflict',
] as const

const Text = (maxLength: number) => Type.String({ maxLength })
const Count = Type.Integer({ minimum: 0 })
const Instant = Text(40)
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const SystemCode = Type.String({ pattern: '^[a-z][a-z0-9]{1,19}$', maxLength: 20 })
const Kind = OneOf(outsideKinds)

const tag = 'outside systems'
const pushing = { tag, method: 'POST', allow: { 'outside-system': 'own' } } as const

/** Anything is taken, so that one wrong message spoils no other; what is not one of the ten is answered as rejected. */
const Message = Type.Union([...Object.values(outsideMessages), Type.Unknown()], {
  description:
    'One of the ten messages, by `kind`. A message is known by (caseNo, kind, seq, dataVersion); a correction carries the next dataVersion.',
})

export const pushMessages = endpoint({
  ...pushing,
  path: '/api/outside/messages',
  summary:
    'Messages of an outside system, at most 500, in any order, with its key as a Bearer token. Each is answered by itself: accepted, duplicate (the same was sent before) or rejected with a reason. Sending a batch again is safe',
  body: Closed({ messages: Type.Array(Message, { minItems: 1, maxItems: 500 }) }),
  reply: Closed({
    accepted: Count,
    duplicate: Count,
    rejected: Count,
    answers: Type.Array(
      Closed({
        /** Its place in the batch, from 0. */
        index: Count,
        status: OneOf(['accepted', 'duplicate', 'rejected']),
        /** It came more than 24 hours after what it tells of (rule D-01). */
        late: Type.Optional(Type.Boolean()),
        /** Why it was rejected: schema, check-digit, time-impossible, time-in-future, personal-data, item-unknown, item-differs, version-conflict. */
        code: Type.Optional(OneOf(rejectionCodes)),
        field: Type.Optional(Text(100)),
      }),
    ),
  }),
})

const KindCount = Closed({ kind: Kind, count: Count })
const Difference = Closed({ kind: Kind, stated: Count, held: Count })

export const reconcileDay = endpoint({
  ...pushing,
  path: '/api/outside/reconciliations',
  summary:
    'What an outside system has of a day (its own date), by kind; the answer says where that differs from what came. A kind it does not name is stated as none',
  body: Closed({ day: Day, counts: Type.Array(KindCount, { maxItems: outsideKinds.length }) }),
  reply: Closed({ day: Day, held: Count, differences: Type.Array(Difference) }),
})

const System = Closed({
  code: SystemCode,
  name: Text(200),
  nameEn: Text(200),
  department: Closed({ code: Text(4), name: Text(200), nameEn: Text(200) }),
  zone: Text(60),
  calendar: OneOf(['city', 'every-day']),
  settleHours: Type.Integer({ minimum: 0, maximum: 24 }),
  disabledAt: Nullable(Instant),
  lastMessageAt: Nullable(Instant),
  messages: Count,
  lateMessages: Count,
  rejected: Count,
  /** Days whose counts differ. */
  daysApart: Count,
  cases: Count,
  onTime: Count,
  late: Count,
  withoutEnd: Count,
  cards: Count,
})

const reading = {
  tag,
  method: 'GET',
  allow: { 'system-administrator': 'all', supervisor: 'all', 'centre-manager': 'all' },
} as const

export const outsideSystems = endpoint({
  ...reading,
  path: '/api/supervision/outside-systems',
  summary: 'The outside systems: when each was last heard of, what came, how its cases stand',
  reply: Closed({ systems: Type.Array(System) }),
})

export const outsideSystem = endpoint({
  ...reading,
  path: '/api/supervision/outside-systems/{system}',
  summary: 'One outside system: items, keys (not their secrets), rejections by reason, days whose counts differ',
  params: Closed({ system: SystemCode }),
  reply: Closed({
    system: System,
    items: Type.Array(OutsideItem),
    keys: Type.Array(
      Closed({
        id: Id,
        scopes: Type.Array(Text(20)),
        perMinute: Count,
        createdAt: Instant,
        expiresAt: Instant,
        revokedAt: Nullable(Instant),
        lastUsedAt: Nullable(Instant),
      }),
    ),
    rejections: Type.Array(
      Closed({ code: OneOf(rejectionCodes), field: Nullable(Text(100)), count: Count, lastAt: Instant }),
    ),
    /** The last days of which anything came or was stated, newest first; `at` and `stated` are null where the system stated nothing. */
    reconciliations: Type.Array(
      Closed({
        day: Day,
        at: Nullable(Instant),
        stated: Nullable(Count),
        held: Count,
        differences: Type.Array(Difference),
      }),
    ),
    byKind: Type.Array(Closed({ kind: Kind, count: Count, lastAt: Instant })),
    cardsByRule: Type.Array(Closed({ rule: Text(10), count: Count })),
  }),
})

const administering = { tag, allow: { 'system-administrator': 'all' }, command: true } as const
const Done = Closed({ code: SystemCode })

export const registerOutsideSystem = endpoint({
  ...administering,
  method: 'POST',
  path: '/api/administration/outside-systems',
  summary:
    'Registers an outside system, or its name, department and patience anew. Its zone and its calendar stay as they were first',
  body: Closed({
    code: SystemCode,
    name: Words(200),
    nameEn: Words(200),
    departmentCode: Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 }),
    /** IANA; times without an offset are of this zone. */
    zone: Type.String({ pattern: '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$', maxLength: 60 }),
    calendar: OneOf(['city', 'every-day']),
    /** How long messages may be out of order before a case is judged. */
    settleHours: Type.Integer({ minimum: 0, maximum: 24 }),
  }),
  reply: Done,
})

export const publishOutsideItem = endpoint({
  ...administering,
  method: 'POST',
  path: '/api/administration/outside-systems/{system}/items',
  summary: 'What the cases of an item are measured by, as a new version; cases that have begun keep theirs',
  params: Closed({ system: SystemCode }),
  body: OutsideItem,
  reply: Done,
})

export const issueOutsideKey = endpoint({
  ...administering,
  method: 'POST',
  path: '/api/administration/outside-systems/{system}/keys',
  summary:
    'A key for a system, shown this once: keep it. Two may be good at a time, so that one can take the other’s place',
  params: Closed({ system: SystemCode }),
  body: Closed({
    scopes: Type.Array(OneOf(['push', 'reconcile']), { minItems: 1, maxItems: 2, uniqueItems: true }),
    /** Requests a minute. */
    perMinute: Type.Integer({ minimum: 1, maximum: 6000 }),
    days: Type.Integer({ minimum: 1, maximum: 366 }),
  }),
  reply: Closed({ id: Id, key: Nullable(Text(60)), expiresAt: Instant }),
})

export const revokeOutsideKey = endpoint({
  ...administering,
  method: 'POST',
  path: '/api/administration/outside-keys/{id}/revoke',
  summary: 'The key is refused from the next request on',
  params: Closed({ id: Id }),
})

const switching = { ...administering, method: 'POST', params: Closed({ system: SystemCode }), reply: Done } as const

export const disableOutsideSystem = endpoint({
  ...switching,
  path: '/api/administration/outside-systems/{system}/disable',
  summary: 'The system pushes no more; what it pushed stays and is watched',
})

export const enableOutsideSystem = endpoint({
  ...switching,
  path: '/api/administration/outside-systems/{system}/enable',
  summary: 'The system may push again',
})
