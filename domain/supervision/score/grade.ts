import { scoreParts } from '../score-parts.ts'
import type { ScoreScheme } from './scheme.ts'
import type { Score } from './score-of.ts'

export const grades = ['excellent', 'good', 'pass', 'fail'] as const
export type Grade = (typeof grades)[number]

const from: readonly [number, Grade][] = [
  [90, 'excellent'],
  [80, 'good'],
  [60, 'pass'],
]

/** The grade of a score: from 90 excellent, from 80 good, from 60 pass. */
export const gradeOf = (total: number): Grade => from.find(([least]) => total >= least)?.[1] ?? 'fail'

/**
 * The place of each score among all, 1 for the best; equal ones share one. What was kept of the hundred comes first, then
 * what was kept of the parts that stand for true data, and what was earned last: nobody makes up for a breach by being quick.
 */
export const rankOf = (scores: readonly Score[], { truth }: Pick<ScoreScheme, 'truth'>): number[] => {
  const compare = (a: Score, b: Score): number =>
    kept(b, scoreParts) - kept(a, scoreParts) || kept(b, truth) - kept(a, truth) || hundredths(b.bonus - a.bonus)
  const sorted = scores.toSorted(compare)
  return scores.map((score) => sorted.findIndex((one) => compare(one, score) === 0) + 1)
}

const kept = ({ parts }: Score, of: readonly (typeof scoreParts)[number][]) =>
  of.reduce((sum, part) => sum + hundredths(parts[part]), 0)

const hundredths = (points: number) => Math.round(points * 100)
