export const grades = ['excellent', 'good', 'pass', 'fail'] as const
export type Grade = (typeof grades)[number]

const from: readonly [number, Grade][] = [
  [90, 'excellent'],
  [80, 'good'],
  [60, 'pass'],
]

/** The grade of a score: from 90 excellent, from 80 good, from 60 pass. */
export const gradeOf = (total: number): Grade => from.find(([least]) => total >= least)?.[1] ?? 'fail'

/** The place of each total among all, 1 for the best; equal totals share one. */
export const rankOf = (totals: readonly number[]): number[] => {
  const sorted = totals.toSorted((a, b) => b - a)
  return totals.map((total) => sorted.indexOf(total) + 1)
}
