/** The five grades (国办发〔2019〕51号), best first; the last two are poor (差评). */
export const ratingGrades = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const
export type RatingGrade = (typeof ratingGrades)[number]

export const poorGrades: readonly RatingGrade[] = ['dissatisfied', 'very-dissatisfied']

/** What a poor grade is given for; at least one is named. */
export const poorReasons = [
  'long-wait',
  'not-told-at-once',
  'extra-papers',
  'attitude',
  'competence',
  'not-done',
  'rules-themselves',
] as const
export type PoorReason = (typeof poorReasons)[number]

/** What came of looking into a poor rating; one about the rules themselves is kept, and counts against nobody. */
export const ratingFindings = ['founded', 'rules-themselves', 'unfounded'] as const
export type RatingFinding = (typeof ratingFindings)[number]

/** Where a rating stands: `given` needs nothing more; a poor one is `reported`, then put right or left. */
export const ratingStatuses = ['given', 'reported', 'confirmed', 'rectified', 'left'] as const
export type RatingStatus = (typeof ratingStatuses)[number]
