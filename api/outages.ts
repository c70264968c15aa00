// Outages (系统中断): when nobody could work. One person reports with evidence, another confirms; only then does it excuse.
import { Type } from 'typebox'
import { DepartmentCode, Instant, Named, Person, Text } from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const Outage = Closed({
  id: Id,
  fromAt: Instant,
  toAt: Instant,
  /** All of them where neither departments nor windows are named. */
  departments: Nullable(Type.Array(Named)),
  windows: Nullable(Type.Array(Named)),
  reason: Text(1000),
  evidence: Text(2000),
  reportedBy: Person,
  reportedAt: Instant,
  outcome: Nullable(OneOf(['confirmed', 'rejected'])),
  decidedBy: Nullable(Person),
  decidedAt: Nullable(Instant),
  remark: Nullable(Text(1000)),
  /** Cards exempted because of it. */
  exempted: Type.Integer({ minimum: 0 }),
  mayDecide: Type.Boolean(),
})

const watchers = { supervisor: 'all', 'centre-manager': 'all' } as const
const officers = { clerk: 'all', reviewer: 'all', 'deputy-head': 'all', head: 'all' } as const
const onOutage = {
  method: 'POST',
  tag: 'supervision',
  command: true,
  params: Closed({ id: Id }),
  reply: Outage,
} as const

export const outages = endpoint({
  method: 'GET',
  tag: 'supervision',
  path: '/api/supervision/outages',
  summary: 'Outages that were reported, newest first: what was confirmed excuses whatever it kept anybody from doing',
  allow: { ...officers, ...watchers, 'system-administrator': 'all' },
  query: Closed({
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ outages: Type.Array(Outage), next: Nullable(Text(80)) }),
})

const WindowCode = Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })
const UtcInstant = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?(Z|[+-][0-9]{2}:[0-9]{2})$',
  maxLength: 30,
})

export const reportOutage = endpoint({
  method: 'POST',
  tag: 'supervision',
  path: '/api/supervision/outages',
  summary: 'Report that the system was down, from when to when, for whom, and on what evidence',
  allow: { ...watchers, 'system-administrator': 'all' },
  command: true,
  body: Closed({
    fromAt: UtcInstant,
    toAt: UtcInstant,
    /** All of them where neither departments nor windows are named. */
    departments: Type.Optional(Type.Array(DepartmentCode, { minItems: 1, maxItems: 200, uniqueItems: true })),
    windows: Type.Optional(Type.Array(WindowCode, { minItems: 1, maxItems: 200, uniqueItems: true })),
    reason: Words(1000),
    evidence: Words(2000),
  }),
  reply: Outage,
})

export const confirmOutage = endpoint({
  ...onOutage,
  path: '/api/supervision/outages/{id}/confirm',
  summary:
    'Confirm an outage a colleague reported: lost opening hours are given back, and cards it excuses are exempted',
  allow: watchers,
})

export const rejectOutage = endpoint({
  ...onOutage,
  path: '/api/supervision/outages/{id}/reject',
  summary: 'Reject a reported outage, with the reason: it excuses nothing',
  allow: watchers,
  body: Closed({ reason: Words(1000) }),
})
