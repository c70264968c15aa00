import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { cardLevels } from './finding.ts'
import { defaultPoints, haimenPoints, prefecturePoints, presets } from './presets.ts'
import { isRuleNo, type RuleNo } from './rule-numbers.ts'
import type { PointsTable, RuleSettings, SupervisionSettings } from './settings.ts'

const Level = Type.Unsafe<(typeof cardLevels)[number]>({ type: 'string', enum: [...cardLevels] })
const Days = Type.Integer({ minimum: 0, maximum: 400 })
const Rung = Type.Object(
  {
    level: Level,
    when: Type.Union([
      Type.Object({ used: Type.Number({ minimum: 0, maximum: 1 }) }, { additionalProperties: false }),
      Type.Object({ leftDays: Days }, { additionalProperties: false }),
      Type.Object({ overDays: Days }, { additionalProperties: false }),
    ]),
    moreThan: Type.Optional(Days),
    atMost: Type.Optional(Days),
  },
  { additionalProperties: false },
)
const Changed = Type.Object(
  {
    enabled: Type.Optional(Type.Boolean()),
    level: Type.Optional(Level),
    ladder: Type.Optional(Type.Array(Rung, { maxItems: 12 })),
    thresholds: Type.Optional(Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), Type.Number())),
  },
  { additionalProperties: false },
)

/** Rules as somebody would set them: a preset, and what is to be different from it. */
export const RulesFile = Type.Object(
  {
    preset: Type.Unsafe<keyof typeof presets>({ type: 'string', enum: Object.keys(presets) }),
    points: Type.Optional(
      Type.Unsafe<keyof typeof tables>({ type: 'string', enum: ['default', 'prefecture', 'haimen'] }),
    ),
    rules: Type.Optional(Type.Record(Type.String({ pattern: '^[TPFCIDS]-[0-9]{2}$' }), Changed)),
  },
  { additionalProperties: false },
)
export type RulesFile = Static<typeof RulesFile>

const tables = {
  default: defaultPoints,
  prefecture: prefecturePoints,
  haimen: haimenPoints,
} as const satisfies Record<string, PointsTable>

/** What is wrong with rules somebody wrote: the place, and why. */
export interface RulesFault {
  field: string
  reason: string
}

/** Settings out of a rules file that hold for all time; what it does not name is the preset's. Faults name each wrong field. */
export function settingsOfFile(written: unknown): SupervisionSettings | RulesFault[] {
  if (!Value.Check(RulesFile, written))
    return [...Value.Errors(RulesFile, written)].map(({ instancePath, message }) => ({
      field: instancePath.slice(1) || 'rules',
      reason: message,
    }))
  const rules: Record<RuleNo, RuleSettings> = { ...presets[written.preset] }
  const changes = Object.entries(written.rules ?? {})
  const unknown = changes.filter(([no]) => !isRuleNo(no))
  if (unknown.length > 0) return unknown.map(([no]) => ({ field: `rules/${no}`, reason: 'there is no such rule' }))
  for (const [no, { enabled = true, ...change }] of changes)
    if (isRuleNo(no)) rules[no] = { ...rules[no], ...change, enabled }
  return {
    version: 0,
    effectiveFrom: '1990-01-01',
    name: written.preset,
    rules,
    points: tables[written.points ?? 'default'],
  }
}
