// What a new version begins from: what was published last, told as a preset, a table of points and what differs from both.
import type { supervisionSettings } from '#api/supervision-settings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { PointsTable, Preset, RuleNo, RuleSettings, ScoreScheme } from '#domain/supervision/index.ts'

type Listed = ReplyOf<typeof supervisionSettings>
export type TableName = 'default' | 'prefecture' | 'haimen'

/** The rules, each with its settings now and in every preset. */
export interface KnownRule {
  no: RuleNo
  title: { zh: string; en: string }
  now: RuleSettings
  presets: Record<Preset, RuleSettings>
}

/** What the listing says, in the words of the domain. */
export interface Start {
  rules: KnownRule[]
  preset: Preset
  /** Rules that differ from the preset. */
  changed: Record<string, RuleSettings>
  table: TableName
  /** Points that differ from the table; null where none does. */
  points: PointsTable | null
  score: ScoreScheme
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const differing = (rules: KnownRule[], preset: Preset) =>
  rules.filter(({ now, presets }) => !same(now, presets[preset]))

/** The preset and the table that come nearest, and the rest. */
export function startFrom({ rules: listed, points: written, pointsTables, score }: Listed): Start {
  const rules = listed as unknown as KnownRule[]
  const points = written as PointsTable
  const presets: Preset[] = ['near-yellow-over-red', 'over-yellow-ignore-red']
  const [preset = 'near-yellow-over-red'] = presets.toSorted(
    (a, b) => differing(rules, a).length - differing(rules, b).length,
  )
  const table = (['default', 'prefecture', 'haimen'] as const).find((name) => same(pointsTables[name], points))
  return {
    ...{ rules, preset, table: table ?? 'default', points: table ? null : points },
    changed: Object.fromEntries(differing(rules, preset).map(({ no, now }) => [no, now])),
    score: score as ScoreScheme,
  }
}
