import { scoreParts } from '../score-parts.ts'
import type { Score } from './score-of.ts'

/** The score of a half-year or a year: the mean of its months, in hundredths. Throws where there is no month. */
export function meanOf(months: readonly Score[]): Score {
  if (months.length === 0) throw new RangeError('a mean of no months')
  const mean = (of: (score: Score) => number) =>
    Math.round(months.reduce((sum, score) => sum + Math.round(of(score) * 100), 0) / months.length) / 100
  return {
    total: mean(({ total }) => total),
    parts: Object.fromEntries(scoreParts.map((part) => [part, mean(({ parts }) => parts[part])])) as Score['parts'],
    bonus: mean(({ bonus }) => bonus),
  }
}
