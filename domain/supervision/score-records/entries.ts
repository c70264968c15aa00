import { civilDateOf } from '../../kernel/index.ts'
import type { ScoreEntry } from '../score/index.ts'
import type { RecordedScore } from './commands.ts'
import { recordKindOf } from './kinds.ts'

/** What a record puts into the score: its fixed lines, or the points decided in the part named; what is earned is a bonus. */
export function entriesOfRecord({
  kind,
  points = 0,
  part,
}: Pick<RecordedScore, 'kind' | 'points' | 'part'>): ScoreEntry[] {
  const { lines } = recordKindOf(kind)
  return lines ? [...lines] : [{ part: points > 0 ? 'bonus' : (part ?? 'process'), points }]
}

/** The fields of a record that do not fit its kind, with the code of the sentence that says so. */
export function recordFaults({ kind, of, points, part }: Pick<RecordedScore, 'kind' | 'of' | 'points' | 'part'>) {
  const { for: whose, points: bounds } = recordKindOf(kind)
  const isFixed = bounds === undefined
  const [least, most] = bounds ?? [0, 0]
  const isDeduction = most < 0
  return [
    ...(whose.includes(of) ? [] : [{ field: 'of', message: 'field-enum' as const }]),
    ...(isFixed && points !== undefined ? [{ field: 'points', message: 'field-additionalProperties' as const }] : []),
    ...(!isFixed && points === undefined ? [{ field: 'points', message: 'field-required' as const }] : []),
    ...(!isFixed && points !== undefined && points < least
      ? [{ field: 'points', message: 'field-minimum' as const }]
      : []),
    ...(!isFixed && points !== undefined && points > most
      ? [{ field: 'points', message: 'field-maximum' as const }]
      : []),
    ...(isDeduction && part === undefined ? [{ field: 'part', message: 'field-required' as const }] : []),
    ...(!isDeduction && part !== undefined ? [{ field: 'part', message: 'field-additionalProperties' as const }] : []),
  ]
}

/** The series records of a year take their number from. */
export const recordSeries = (at: string): string => `score-record ${civilDateOf(at).slice(0, 4)}`

/** The number of a record: 奖惩〔2026〕3号. */
export const recordNumberOf = (proposedAt: string, serial: number): string =>
  `奖惩〔${civilDateOf(proposedAt).slice(0, 4)}〕${serial}号`
