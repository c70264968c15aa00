// Evaluation (评议): what people think of the service they had (好差评), and what is done about it where it was bad.
// Invariant: one service, one rating, by whoever was served; nobody's silence is counted as praise, and no entry names who rated.
// Begin with ratings/decide.ts.
export {
  poorGrades,
  poorReasons,
  ratingGrades,
  ratingFindings,
  ratingStatuses,
  type PoorReason,
  type RatingFinding,
  type RatingGrade,
  type RatingStatus,
} from './ratings/grades.ts'
export { ratedStages, stagesDone, type RatedStage } from './ratings/case-stages.ts'
export type { RatedService, RatingCommand, RatingCommandType } from './ratings/commands.ts'
export { ratingCommandsFor, ratingDecider } from './ratings/decide.ts'
export type { RatingEvent, RatingEventType } from './ratings/events.ts'
export { foundInRating } from './ratings/fault-of-rating.ts'
export type { RatingState } from './ratings/state.ts'
export { commandOfRatingTimer, ratingDueAt, ratingTimersOf, type RatingTimerKind } from './ratings/timers.ts'
export {
  matterNumberOf,
  matterOutcomes,
  matterSeries,
  matterStatuses,
  type MatterCommand,
  type MatterCommandType,
  type MatterEvent,
  type MatterEventType,
  type MatterOutcome,
  type MatterStatus,
} from './matters/matter.ts'
export {
  commandOfMatterTimer,
  faultOfMatter,
  matterCommandsFor,
  matterDecider,
  matterTimersOf,
  type MatterState,
  type MatterTimerKind,
} from './matters/life.ts'
