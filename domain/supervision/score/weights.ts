import { scoreParts, type ScorePart } from '../score-parts.ts'

/** How many of the hundred points each part has. */
export type Weights = Readonly<Record<ScorePart, number>>

/** The weights of a prefecture's regulation. */
export const defaultWeights: Weights = {
  publicity: 10,
  process: 14,
  'time-limit': 14,
  fees: 8,
  satisfaction: 10,
  attitude: 10,
  'follow-up-inspection': 14,
  'legal-liability': 10,
  integrity: 10,
}

/** Why weights are none: one below nothing, or their sum is not a hundred. Undefined where they are right. */
export function weightsFault(weights: Weights): 'below-nothing' | 'not-a-hundred' | undefined {
  const values = scoreParts.map((part) => weights[part])
  if (values.some((value) => !(value >= 0))) return 'below-nothing'
  const hundredths = values.reduce((sum, value) => sum + Math.round(value * 100), 0)
  return hundredths === 10_000 ? undefined : 'not-a-hundred'
}
