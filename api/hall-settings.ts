// The rules of the hall (叫号与预约规则): versions that hold from a day on, made by the centre's manager.
import { Type } from 'typebox'
import { hallRuleNames, type HallRule } from '#domain/hall/index.ts'
import { Day, Instant, Person, Text } from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Nullable, OneOf } from './kernel/shapes.ts'

const Rules = Closed(
  Object.fromEntries(hallRuleNames.map((rule) => [rule, Type.Number()])) as Record<
    HallRule,
    ReturnType<typeof Type.Number>
  >,
)
const Change = Closed({ rule: OneOf(hallRuleNames), before: Type.Number(), after: Type.Number() })

const Version = Closed({
  version: Type.Integer({ minimum: 1 }),
  name: Text(100),
  /** Null for what the program came with. */
  effectiveFrom: Nullable(Day),
  inForce: Type.Boolean(),
  rules: Rules,
  /** What differs from the version before. */
  changes: Type.Array(Change),
  publishedBy: Nullable(Person),
  publishedAt: Nullable(Instant),
})

const Draft = Closed({ name: Text(100), effectiveFrom: Text(10), rules: Rules })

const watchers = { 'centre-manager': 'all', supervisor: 'all' } as const
/** Whoever serves by them may read them. */
const readers = { ...watchers, clerk: 'all' } as const

export const hallSettings = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/hall/settings',
  summary: 'The versions of the rules of the hall, newest first, each with what it changed',
  allow: readers,
  reply: Closed({ versions: Type.Array(Version) }),
})

export const previewHallSettings = endpoint({
  method: 'POST',
  tag: 'hall',
  path: '/api/hall/settings/preview',
  summary: 'Check a draft of the rules of the hall: every field that is wrong, or what it would change',
  allow: { 'centre-manager': 'all' },
  body: Draft,
  reply: Closed({ version: Type.Integer({ minimum: 2 }), changes: Type.Array(Change) }),
})

export const publishHallSettings = endpoint({
  method: 'POST',
  tag: 'hall',
  path: '/api/hall/settings',
  summary: 'Publish rules of the hall that hold from a later day on; what is booked already keeps its time',
  allow: { 'centre-manager': 'all' },
  command: true,
  body: Draft,
  reply: Version,
})
