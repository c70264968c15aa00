// Statistics (服务统计): the public figures, each a function of open data anybody may have and count again.
// Invariant: what is open and overdue stands in the denominator; without it every centre is always on time.
// Begin with open-data.ts, then monthly-figures.ts.
export { monthlyFigures, spanOf, standingStatuses } from './monthly-figures.ts'
export { shareOf, type MonthlyFigures, type OpenCard, type OpenCase, type Share } from './open-data.ts'
export { recipes } from './recipes.ts'
