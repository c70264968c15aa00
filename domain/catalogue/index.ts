// The catalogue (事项目录): service items as the guide publishes them and the engine enforces them.
// Invariant: a published version is never edited; a running case keeps the version it was accepted under.
// Begin with item.ts, then in-situation.ts (what applies to whom), answers.ts (a filled-in form held against its questions), lint/ (what is wrong with an item).
export { factsOf, missingFields, validateAnswers, type AnswerProblem } from './answers.ts'
export { seasonEnd } from './intake-season.ts'
export { closed, formShape } from './form-shape.ts'
export { codesOf, inSituation } from './in-situation.ts'
export { askedOf, everySituation, openScenarios, situationFaults, type Situation } from './situation.ts'
export {
  Commitment,
  confidences,
  DecisionRule,
  Example,
  Fee,
  LegalBasis,
  Material,
  ReviewStep,
  Scenario,
  ServiceItem,
  type FormField,
  type FormSchema,
} from './item.ts'
export { IntakeWindow, Limit } from './time-limit.ts'
export { decisionLevelOf, levelsOfItem, type LevelOfCase } from './decision-level.ts'
export {
  defaultCorrectionPeriod,
  defaultPutRightDays,
  defaultObjectionDecisionPeriod,
  defaultObjectionPeriod,
  defaultRevocationPeriod,
  defaultRenewBeforeDays,
  extensionOf,
  outlasts,
  statutoryLimit,
  usualDaysOf,
} from './limits.ts'
export { changedFields, faultsOfItem, nextVersion, type ItemChange, type ItemEdit } from './next-version.ts'
export { itemStatuses, refuseStatusChange, type ItemStatus, type StatusChange } from './status-change.ts'
export { addedErrors } from './lint/added-errors.ts'
export { lintItem, lintItems, lintRules } from './lint/lint-items.ts'
export { partNamed } from './lint/part-named.ts'
export type { Diagnostic, Surroundings } from './lint/rule.ts'
export { readWorkbook, type ReadWorkbook } from './workbook/read-workbook.ts'
export type { Cell, Sheet } from './workbook/sheets.ts'
export type { WorkbookFault } from './workbook/workbook-fault.ts'
export { writeWorkbook } from './workbook/write-workbook.ts'
