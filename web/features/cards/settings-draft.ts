import type { Preset, RuleSettings, RulesFile, ScoreScheme, SettingsDraft } from '#domain/supervision/index.ts'
import type { Start, TableName } from './settings-start.ts'

/** The plain fields of the form. */
export interface SettingsValues {
  name: string
  effectiveFrom: string
  preset: Preset
  points: TableName
  yellow?: string
  red?: string
}

type Rules = Readonly<Record<string, RuleSettings>>

/** Rules as they are sent: each that differs from the preset, whole. */
export const rulesFileOf = (
  { preset, points }: Pick<SettingsValues, 'preset' | 'points'>,
  rules: Rules,
): RulesFile => ({
  ...{ preset, points },
  rules: rules as NonNullable<RulesFile['rules']>,
})

const pointsOf = (written: string | undefined) => (written?.trim() ? Number(written) : undefined)

/** What is sent of a form; points left empty are the table's, and those of the last version stay unless another table is chosen. */
export function draftOf(
  { name, effectiveFrom, yellow, red, ...chosen }: SettingsValues,
  { start, rules, score }: { start: Pick<Start, 'points' | 'table'>; rules: Rules; score: ScoreScheme },
): SettingsDraft {
  const [yellowPoints, redPoints] = [pointsOf(yellow), pointsOf(red)]
  const kept = start.points !== null && chosen.points === start.table ? start.points : null
  const byLevel = {
    ...(kept && { 'double-red': kept.byLevel['double-red'] }),
    ...(yellowPoints !== undefined && { yellow: yellowPoints }),
    ...(redPoints !== undefined && { red: redPoints }),
  }
  const pointsChanged = {
    ...(Object.keys(byLevel).length > 0 && { byLevel }),
    ...(kept && { repeatedYellow: kept.repeatedYellow, byRule: kept.byRule }),
  }
  return {
    ...{ name, effectiveFrom },
    ...rulesFileOf(chosen, rules),
    score: { ...score, truth: [...score.truth] },
    ...(Object.keys(pointsChanged).length > 0 && { pointsChanged }),
  }
}
