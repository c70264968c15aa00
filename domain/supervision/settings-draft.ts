// Settings as somebody would publish them: a preset, a table of points, what is to differ from both, and from which day on.
import { Type, type Static } from 'typebox'
import { parseCivilDate, type CivilDate } from '../kernel/index.ts'
import { presets } from './presets.ts'
import { isRuleNo, ruleNumbers, type RuleNo } from './rule-numbers.ts'
import { RulesFile, settingsOfFile } from './rules-file.ts'
import { scoreParts, type ScorePart } from './score-parts.ts'
import { defaultScheme, schemeFaults } from './score/index.ts'
import type { PointsTable, Rung, SupervisionSettings } from './settings.ts'

const Points = Type.Number({ minimum: -100, maximum: 0 })
const RuleKey = Type.String({ pattern: '^[TPFCIDS]-[0-9]{2}$' })

const Weight = Type.Number({ minimum: 0, maximum: 100 })
const Part = Type.Unsafe<ScorePart>({ type: 'string', enum: [...scoreParts] })

/** What an author sends. What is not said is the preset's and the table's; the scheme of the scores stays as it was. */
export const SettingsDraft = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    effectiveFrom: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 }),
    ...RulesFile.properties,
    score: Type.Optional(
      Type.Object(
        {
          weights: Type.Object(
            Object.fromEntries(scoreParts.map((part) => [part, Weight])) as Record<ScorePart, typeof Weight>,
            { additionalProperties: false },
          ),
          mostBonus: Type.Number({ minimum: 0, maximum: 50 }),
          truth: Type.Array(Part, { maxItems: 9 }),
        },
        { additionalProperties: false },
      ),
    ),
    pointsChanged: Type.Optional(
      Type.Object(
        {
          byLevel: Type.Optional(
            Type.Object(
              { yellow: Type.Optional(Points), red: Type.Optional(Points), 'double-red': Type.Optional(Points) },
              { additionalProperties: false },
            ),
          ),
          repeatedYellow: Type.Optional(
            Type.Object(
              { from: Type.Integer({ minimum: 1, maximum: 100 }), points: Points },
              { additionalProperties: false },
            ),
          ),
          byRule: Type.Optional(Type.Record(RuleKey, Points)),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type SettingsDraft = Static<typeof SettingsDraft>

/** A field that is wrong, by its path ('rules.T-03.ladder.1'), and the code of its sentence. */
export interface SettingsFault {
  field: string
  message: string
}

/** The settings a draft means, or each field that is wrong. `last` are those published last; `today` is the day of publishing. */
export function composeSettings(
  draft: SettingsDraft,
  last: SupervisionSettings,
  today: CivilDate,
): SupervisionSettings | SettingsFault[] {
  const { name, effectiveFrom, pointsChanged = {}, score = last.score, ...file } = draft
  const preset = presets[file.preset]
  const rules = Object.fromEntries(
    Object.entries(file.rules ?? {}).map(([no, change]) => [
      no,
      change.thresholds && isRuleNo(no)
        ? { ...change, thresholds: { ...preset[no].thresholds, ...change.thresholds } }
        : change,
    ]),
  )
  const settings = settingsOfFile({ ...file, rules })
  const faults = [
    ...dayFaults(effectiveFrom, last, today),
    ...(score ? schemeFaults(score) : []),
    ...Object.entries(rules).flatMap(([no, change]) => (isRuleNo(no) ? ruleFaults(no, change, preset[no]) : [])),
    ...Object.keys(pointsChanged.byRule ?? {})
      .filter((no) => !isRuleNo(no))
      .map((no) => ({ field: `pointsChanged.byRule.${no}`, message: 'field-enum' })),
    ...(Array.isArray(settings)
      ? settings.map(({ field }) => ({ field: field.replaceAll('/', '.'), message: 'field-enum' }))
      : []),
  ]
  if (Array.isArray(settings) || faults.length > 0) return faults
  return {
    ...settings,
    name,
    effectiveFrom,
    version: last.version + 1,
    points: withPoints(settings.points, pointsChanged),
    ...(score && { score }),
  }
}

const withPoints = (table: PointsTable, changed: NonNullable<SettingsDraft['pointsChanged']>): PointsTable => ({
  byLevel: { ...table.byLevel, ...changed.byLevel },
  repeatedYellow: changed.repeatedYellow ?? table.repeatedYellow,
  byRule: { ...table.byRule, ...(changed.byRule as PointsTable['byRule']) },
})

/** Nothing is judged by settings nobody could know: they begin on a later day, and not before those published last. */
function dayFaults(effectiveFrom: CivilDate, last: SupervisionSettings, today: CivilDate): SettingsFault[] {
  const field = 'effectiveFrom'
  if (parseCivilDate(effectiveFrom) === undefined) return [{ field, message: 'field-date' }]
  return effectiveFrom <= today || effectiveFrom <= last.effectiveFrom ? [{ field, message: 'field-later-day' }] : []
}

type RuleChange = NonNullable<SettingsDraft['rules']>[string]

function ruleFaults(
  no: RuleNo,
  change: RuleChange,
  preset: (typeof presets)['near-yellow-over-red'][RuleNo],
): SettingsFault[] {
  const at = `rules.${no}`
  const { level, ladder, thresholds = {} } = change
  return [
    ...(level !== undefined && preset.level === undefined
      ? [{ field: `${at}.level`, message: 'field-additionalProperties' }]
      : []),
    ...(ladder !== undefined && preset.ladder === undefined
      ? [{ field: `${at}.ladder`, message: 'field-additionalProperties' }]
      : ladderFaults(`${at}.ladder`, ladder)),
    ...Object.entries(thresholds).flatMap(([key, value]) => {
      const usual = preset.thresholds?.[key]
      const field = `${at}.thresholds.${key}`
      if (usual === undefined) return [{ field, message: 'field-additionalProperties' }]
      // Days are counted whole, and a calendar does not go on for ever.
      if (/[a-z]Days$/.test(key) && !Number.isInteger(value)) return [{ field, message: 'field-type' }]
      if (/[a-z]Days$/.test(key) && value > 400) return [{ field, message: 'field-maximum' }]
      // A negative one takes points; a part of something is at most the whole.
      if (usual > 0 && value < 0) return [{ field, message: 'field-minimum' }]
      return value > 0 && (usual < 0 || key === 'ratio') && value > (usual < 0 ? 0 : 1)
        ? [{ field, message: 'field-maximum' }]
        : []
    }),
  ]
}

/** Two rungs of one level would be one card: the second would never be seen. */
function ladderFaults(field: string, ladder: readonly Rung[] = []): SettingsFault[] {
  return ladder.flatMap(({ level, moreThan = -1, atMost = Infinity }, index) => {
    if (moreThan >= atMost) return [{ field: `${field}.${index}.atMost`, message: 'field-minimum' }]
    const twice = ladder
      .slice(0, index)
      .some(
        (other) => other.level === level && (other.atMost ?? Infinity) > moreThan && (other.moreThan ?? -1) < atMost,
      )
    return twice ? [{ field: `${field}.${index}.level`, message: 'field-uniqueItems' }] : []
  })
}

/** One setting that differs between two versions, by its path; null is "not there". */
export interface SettingsChange {
  field: string
  before: string | number | boolean | null
  after: string | number | boolean | null
}

type Judged = Pick<SupervisionSettings, 'rules' | 'points' | 'score'>

/** Every setting that differs, in the order of the rules. */
export function settingsDifference(before: Judged, after: Judged): SettingsChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
}

type Leaf = string | number | boolean

function leavesOf({ rules, points, score = defaultScheme }: Judged): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const walk = (path: string, value: unknown): void => {
    if (value === undefined || value === null) return
    if (typeof value !== 'object') leaves.set(path, value as Leaf)
    else for (const [key, inner] of Object.entries(value)) walk(path === '' ? key : `${path}.${key}`, inner)
  }
  walk('', { rules: Object.fromEntries(ruleNumbers.map((no) => [no, rules[no]])), points, score })
  return leaves
}
