// Joint completion acceptance (联合验收): one application, one visit, one letter; every department still judges for itself.
// Invariant: a department that passed is not visited again, the letter comes only when all have passed, and there is always
// somebody who can go on.
// Begin with available-commands.ts, then decide.ts and decide-opinion.ts.
export { acceptanceAsks } from './asks.ts'
export { availableAcceptanceCommands, acceptanceCapacities, type AcceptanceCapacity } from './available-commands.ts'
export { acceptanceDueOn, dueOfStep, masterClockOf, opinionClocksOf, standStillsOf } from './clocks.ts'
export type { AcceptanceClock } from './steps.ts'
export { acceptanceClockKinds } from './clock-kinds.ts'
export { recountAcceptance } from './recount.ts'
export {
  checkResults,
  opinionOutcomes,
  type AcceptanceCommand,
  type AcceptanceCommandType,
  type CheckedLine,
  type HandedPaper,
  type OpinionOutcome,
  type SitePhoto,
} from './commands.ts'
export { mostPhotos } from './checklist.ts'
export { courseOf, type AcceptanceRun, type ProjectCourse } from './course.ts'
export { acceptanceCommandsFor, acceptanceDecider } from './decide.ts'
export type { AcceptanceEvent, AcceptanceEventType, AcceptedProject } from './events.ts'
export type { AcceptanceFacts } from './facts.ts'
export { acceptanceNumberOf, acceptanceSeriesOf, letterNumberOf } from './numbers.ts'
export type { AcceptanceLimits, AcceptanceSetup, InspectingDepartment } from './setup.ts'
export {
  failedOf,
  lastOpinions,
  noAcceptance,
  partOf,
  roundOf,
  unspoken,
  type AcceptanceState,
  type Part,
  type Round,
} from './state.ts'
export { acceptanceWaitsFor } from './waits-for.ts'
export { acceptanceStatuses, openAcceptanceStatuses, type AcceptanceStatus } from './status.ts'
export { acceptanceTimersOf, commandOfAcceptanceTimer, type AcceptanceTimerKind } from './timers.ts'
export { acceptanceWords } from './words.ts'
