// Parallel approval (并联审批): one stage of a project, accepted once by the lead department, answered by every department on its
// own clock under the master clock, ended by one decision.
// Invariant: the decision follows from the answers: nobody agrees for a department, and who disagrees to the end is not outvoted.
// Begin with available-commands.ts, then decide.ts and clocks.ts.
export { parallelAsks } from './asks.ts'
export { availableParallelCommands, parallelCapacities, type ParallelCapacity } from './available-commands.ts'
export { parallelClockKinds } from './clock-kinds.ts'
export { answerClocksOf, masterClocksOf, parallelStandStills, stepClocksOf, type ParallelClock } from './clocks.ts'
export {
  parallelAnswers,
  resolutionForms,
  type ParallelAnswer,
  type ParallelCommand,
  type ParallelCommandType,
  type ResolvedAnswer,
} from './commands.ts'
export { parallelDueOn } from './due-on.ts'
export { overdueDepartments } from './decide-answer.ts'
export { missingParallelPapers } from './decide-intake.ts'
export { parallelCommandsFor, parallelDecider } from './decide.ts'
export type { ParallelEvent, ParallelEventType } from './events.ts'
export type { ParallelFacts } from './facts.ts'
export { lawfulDays, leastLawful, ownLimitOf, type LawfulLimit, type OwnLimit } from './lawful.ts'
export { decisionNumberOf, declinedNumberOf, parallelNumberOf, parallelSeriesOf } from './numbers.ts'
export { deliveryClocksOf, dueLicences, owingLicences, type DueLicence } from './licences.ts'
export {
  isParallelHolderWithheld,
  objectableUntil,
  objectionClocksOf,
  objectionRightClocksOf,
  openObjections,
} from './publication.ts'
export { revocationClocksOf } from './falsehood.ts'
export { recountParallel } from './recount.ts'
export type { AnsweringDepartment, ParallelLimits, ParallelSetup, StageResult } from './setup.ts'
export { delayShares, type DelayShare } from './shares.ts'
export {
  awaitingConfirmation,
  dissenting,
  noParallel,
  runningProcedure,
  type ItemFalsehood,
  type ItemObjection,
  type LicenceEnd,
  type ParallelPart,
  type ParallelState,
} from './state.ts'
export { openParallelStatuses, parallelStatuses, type ParallelStatus } from './status.ts'
export { commandOfParallelTimer, parallelTimersOf, type ParallelTimerKind } from './timers.ts'
export { parallelWaitsFor } from './waits-for.ts'
export { parallelWords } from './words.ts'
