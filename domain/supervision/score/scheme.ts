import { scoreParts, type ScorePart } from '../score-parts.ts'
import { defaultWeights, weightsFault, type Weights } from './weights.ts'

/** What scores go by: the weights of the parts, the most a month's bonus can be, and the parts that stand for true data. */
export interface ScoreScheme {
  weights: Weights
  mostBonus: number
  /** What was kept of these comes before what was earned when places are given. */
  truth: readonly ScorePart[]
}

/**
 * The scheme unless a city sets another: a score ends at 110, as in the published example of a window's score; untrue records of
 * acts (I-01 to I-09) and untrue data of outside systems (D-01, D-02) are charged in the parts that stand for truth.
 */
export const defaultScheme: ScoreScheme = {
  weights: defaultWeights,
  mostBonus: 10,
  truth: ['integrity', 'follow-up-inspection'],
}

/** The fields of a scheme that are wrong, with the code of the sentence that says so. */
export function schemeFaults({ weights, mostBonus, truth }: ScoreScheme) {
  const below = scoreParts.filter((part) => !(weights[part] >= 0))
  return [
    ...below.map((part) => ({ field: `score.weights.${part}`, message: 'field-minimum' })),
    ...(below.length === 0 && weightsFault(weights) !== undefined
      ? [{ field: 'score.weights', message: 'field-not-a-hundred' }]
      : []),
    ...(mostBonus >= 0 ? [] : [{ field: 'score.mostBonus', message: 'field-minimum' }]),
    ...(new Set(truth).size === truth.length ? [] : [{ field: 'score.truth', message: 'field-uniqueItems' }]),
  ]
}
