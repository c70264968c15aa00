// The score (绩效评分): nine parts of a hundred points, what is taken off each and what is earned, by month.
// Invariant: a score is what its entries make it and nothing else; no part falls below nothing, and a longer time is the mean
// of its months. What is earned
// lifts no score above the most the scheme allows and outweighs nothing that was taken off when places are given.
// Begin with score-of.ts, then bonus.ts.
export { earlyBonus, promiseBonus, type MonthOfCases } from './bonus.ts'
export { gradeOf, grades, rankOf, type Grade } from './grade.ts'
export { meanOf } from './mean-of.ts'
export { scorePartWords } from './part-words.ts'
export { isPeriod, monthsOf, type Period } from './period.ts'
export { defaultScheme, schemeFaults, type ScoreScheme } from './scheme.ts'
export { scoreOf, type Score, type ScoreEntry } from './score-of.ts'
export { defaultWeights, weightsFault, type Weights } from './weights.ts'
