// Statistics (服务统计): the public figures, counted by the database, and the open data anybody can count them from again.
// Invariant: both counts are the same; `onedoor recompute` shows it.
// Begin with count-months.ts and domain/statistics/monthly-figures.ts.
export { openDataLines } from './open-data.ts'
export { statisticsRoutes } from './routes.ts'
