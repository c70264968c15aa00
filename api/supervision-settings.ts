// The settings of supervision (监察参数): thresholds, colours and points as versions that hold from a day on.
import { Type } from 'typebox'
import { SettingsDraft } from '#domain/supervision/index.ts'
import { Day, Instant, Person, Text } from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Nullable } from './kernel/shapes.ts'

const watchers = { supervisor: 'all', 'centre-manager': 'all' } as const
/** Whoever is judged by them may read them. */
const readers = { ...watchers, clerk: 'all', reviewer: 'all', 'deputy-head': 'all', head: 'all' } as const

const Leaf = Nullable(Type.Union([Text(200), Type.Number(), Type.Boolean()]))
const Change = Closed({ field: Text(200), before: Leaf, after: Leaf })
const Rules = Type.Record(Type.String(), Type.Unknown())
const Body = { rules: Rules, points: Type.Unknown(), score: Type.Unknown() }

const Version = Closed({
  version: Type.Integer({ minimum: 1 }),
  name: Text(100),
  effectiveFrom: Day,
  inForce: Type.Boolean(),
  /** Null for what the program came with. */
  publishedBy: Nullable(Person),
  publishedAt: Nullable(Instant),
  /** What differs from the version before. */
  changes: Type.Array(Change),
})

export const supervisionSettings = endpoint({
  method: 'GET',
  tag: 'supervision',
  path: '/api/supervision/settings',
  summary: 'The versions of the settings, newest first, each with what it changed; and what a new one may begin from',
  allow: readers,
  reply: Closed({
    versions: Type.Array(Version),
    /** The rules with their titles, their settings in the version published last, and the presets of each. */
    rules: Type.Array(
      Closed({
        no: Text(4),
        title: Closed({ zh: Text(200), en: Text(200) }),
        now: Type.Unknown(),
        presets: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
    points: Type.Unknown(),
    /** What scores go by in the version published last. */
    score: Type.Unknown(),
    pointsTables: Type.Record(Type.String(), Type.Unknown()),
  }),
})

export const previewSettings = endpoint({
  method: 'POST',
  tag: 'supervision',
  path: '/api/supervision/settings/preview',
  summary: 'Check a draft of settings: every field that is wrong, or what it would change',
  allow: { supervisor: 'all' },
  body: SettingsDraft,
  reply: Closed({ version: Type.Integer({ minimum: 2 }), changes: Type.Array(Change), ...Body }),
})

export const publishSettings = endpoint({
  method: 'POST',
  tag: 'supervision',
  path: '/api/supervision/settings',
  summary: 'Publish settings that hold from a later day on; open cases have their next moment planned anew',
  allow: { supervisor: 'all' },
  command: true,
  body: SettingsDraft,
  reply: Version,
})
