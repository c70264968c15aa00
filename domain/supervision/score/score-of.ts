import { scoreParts, type ScorePart } from '../score-parts.ts'
import type { ScoreScheme } from './scheme.ts'

/** What counts towards a score: points taken off a part or given back to it, or a bonus beside the parts. */
export interface ScoreEntry {
  part: ScorePart | 'bonus'
  /** In hundredths at the finest; negative where taken off. */
  points: number
}

/** A month's score, part by part. */
export interface Score {
  total: number
  parts: Record<ScorePart, number>
  /** From 0 to the most the scheme allows. */
  bonus: number
}

/**
 * The score of one month from its entries, by the scheme of that month. A part has at most its weight and never less than 0: what is taken off beyond it
 * is lost to nobody else. What is earned beyond the most a bonus can be is lost likewise.
 */
export function scoreOf(entries: readonly ScoreEntry[], { weights, mostBonus }: ScoreScheme): Score {
  const sums = new Map<ScoreEntry['part'], number>()
  for (const { part, points } of entries) sums.set(part, (sums.get(part) ?? 0) + Math.round(points * 100))
  const of = (part: ScorePart) => within(Math.round(weights[part] * 100) + (sums.get(part) ?? 0), weights[part] * 100)
  const hundredths = scoreParts.map((part) => [part, of(part)] as const)
  const bonus = within(sums.get('bonus') ?? 0, mostBonus * 100)
  return {
    total: (hundredths.reduce((sum, [, points]) => sum + points, 0) + bonus) / 100,
    parts: Object.fromEntries(hundredths.map(([part, points]) => [part, points / 100])) as Score['parts'],
    bonus: bonus / 100,
  }
}

const within = (hundredths: number, most: number) => Math.min(Math.round(most), Math.max(0, hundredths))
