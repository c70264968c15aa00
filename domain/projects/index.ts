// Projects (联办): several items of several departments under one number, applied for once and planned as a whole.
// Invariant: an item begins only when every result it needs was granted; the end is computed from clocks, never typed in.
// Begin with bundle.ts (what a goal is made of), then decide.ts and plan/plan.ts; acceptance/ is joint completion acceptance.
export { Bundle, type BundlePart } from './bundle.ts'
export { bundleFaults, partsIn } from './in-situation.ts'
export { answersFor, faultsOf, oneForm, onePile, type PartItem, type SharedPaper } from './one-form.ts'
export { endOfStep, plan, type Plan, type PlannedStep, type PlanStep } from './plan/plan.ts'
export type { ProjectCommand } from './commands.ts'
export type {
  ProjectEvent,
  ProjectEventType,
  ProjectFacts,
  SharedHandedIn,
  StartedPart,
  StartedStage,
} from './events.ts'
export { projectDecider, type ProjectFactsGiven } from './decide.ts'
export { blockedParts, readyParts, readyStages, type PartState, type ProjectState, type StageState } from './state.ts'
export { Situation as ProjectSituation } from './situation.ts'
export {
  partStatuses,
  projectKinds,
  projectStatuses,
  type PartStatus,
  type ProjectKind,
  type ProjectStatus,
} from './status.ts'
export { projectNumber, projectSeries } from './number.ts'
export { expectedNext } from './timers.ts'
export * from './acceptance/index.ts'
export * from './parallel/index.ts'
export * from './construction/index.ts'
export type { MovedStageClock, RecountedStage, StageClockKind } from './moved-clocks.ts'
export { stageTelling, toldOfStages, type ToldOfStage } from './told.ts'
export { projectWords } from './words.ts'
