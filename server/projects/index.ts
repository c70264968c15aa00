// Projects on their road: the same read, fold, decide, append as cases; moved on when a case of theirs ends.
// Invariant: what a project says of itself is its stream; a case of it begins once, whoever asks how often.
// Begin with road.ts, then advance.ts (what happens by itself) and start-project.ts.
export { createProjects } from './projects.ts'
export { caseIdOf } from './case-id-of.ts'
export { offeredParts } from './parts-of.ts'
export { startCommand } from './start-project.ts'
export { publishBundles } from './bundles.ts'
export { loadProject } from './load-project.ts'
export type { Projects } from './projects.ts'
export {
  catchUpStages,
  recountStages,
  recountsTogether,
  type RecountStages,
  type StageRecount,
  type StageRecounting,
} from './recount-stages.ts'
export {
  clocksMoved,
  departmentsTold,
  signersTold,
  stageTellings,
  toldOfSilence,
  type StaffTold,
} from './stage-tellings.ts'
export { stagePapers } from './stage-papers.ts'
export { publishConstruction, templateVersion } from './templates.ts'
export { projectFound } from './one-project.ts'
export { projectById } from './project-by-id.ts'
export { advanceProject, fireProjectTimer, isProjectTimer, projectEffects } from './advance.ts'
export { projectRoutes } from './routes.ts'
export { sendOrAgain } from './send-or-again.ts'
