// Supervision (电子监察): what is wrong with a case, found the moment it goes wrong, out of the log alone.
// Invariant: a rule is a pure function of a case (ours or an outside system's, told in the same acts), the settings in force and
// the recorded outages; the same history gives the same findings, bit for bit.
// Begin with rule.ts, then rules/late-decision.ts and rules/second-correction.ts, then supervise.ts.
export type { Act, ActKind, ActOf, ActingPerson, ChargedFee, Cited, FinishedAs } from './act.ts'
export * from './cards/index.ts'
export {
  cardLevels,
  nameOfFinding,
  subjectKinds,
  type CardLevel,
  type Finding,
  type ResponsibilityShare,
  type Subject,
} from './finding.ts'
export {
  between,
  cardTally,
  compareCards,
  isCard,
  totalsOf,
  type CardDifference,
  type CardTally,
  type CardTotals,
} from './compare-cards.ts'
export { RulesFile, settingsOfFile } from './rules-file.ts'
export { composeSettings, settingsDifference, SettingsDraft } from './settings-draft.ts'
export { supervisedAcceptance } from './own-acceptance.ts'
export { supervisedBill, toldBill } from './own-bill.ts'
export { supervisedParallel } from './own-parallel.ts'
export { isRecount, ownStream, type OwnReferences, type OwnStream } from './own-streams.ts'
export { actsOfLog } from './own-case/acts-of-log.ts'
export { supervisedOwnCase } from './own-case/supervised-own-case.ts'
export { standingOwnCase, toldOwnCase } from './own-case/told-own-case.ts'
export { traceOwnCase } from './own-case/trace-own-case.ts'
export {
  defaultPoints,
  firstSettings,
  haimenPoints,
  prefecturePoints,
  presets,
  withEveryRule,
  type Preset,
} from './presets.ts'
export { ruleNameOf, ruleTitleOf, ruleWordsOf, type RuleWords } from './rule-by-number.ts'
export { ruleNumbers, type RuleNo } from './rule-numbers.ts'
export type { AnyRule, EventRule, PatternRule, TimeRule, Words } from './rule.ts'
export { eventRules, timeRules } from './rules/index.ts'
export { patternRules } from './rules/patterns/index.ts'
export { byRegime, type OnFault } from './rules/patterns/by-regime.ts'
export { watchDepartment } from './rules/patterns/watch-department.ts'
export {
  complaintDaysOn,
  matterDaysOn,
  foundFault,
  occasionOfFault,
  severities,
  verifiedFaults,
  type FaultSource,
  type Severity,
  type VerifiedFault,
} from './rules/verified-fault.ts'
export { dataLimitsOn, type DataLimits } from './rules/patterns/late-data-sharing.ts'
export { lastDayOf, lateRungs, placeRated, type UnansweredRating } from './rules/patterns/unanswered-rating.ts'
export type { OutsideMonth } from './rules/patterns/outside-month.ts'
export type { CaseTrace } from './rules/patterns/case-trace.ts'
export {
  outsideKinds,
  outsideMessages,
  type MaskedParty,
  type OutsideKind,
  type OutsideMessage,
  type OutsideMessageStored,
  type SentMessage,
} from './outside-case/message.ts'
export {
  outcomeOf,
  outsideCase,
  type OutsideCase,
  type OutsideFacts,
  type OutsideOutcome,
} from './outside-case/outside-case.ts'
export { OutsideItem, type OutsideSystem } from './outside-case/outside-item.ts'
export { nameOfMessage } from './outside-case/placed-messages.ts'
export { superviseOutside, type SupervisedOutside } from './outside-case/supervise-outside.ts'
export {
  isDue,
  superviseOutsideHistory,
  type Judgement,
  type ToldUntil,
} from './outside-case/supervise-outside-history.ts'
export { cityZone, fromCityWall, isZone, onCityWall } from './outside-case/zone.ts'
export * from './complaints/index.ts'
export * from './inspections/index.ts'
export * from './orders/index.ts'
export * from './score/index.ts'
export * from './score-records/index.ts'
export { scoreParts, type ScorePart } from './score-parts.ts'
export {
  schemeOf,
  settingsOn,
  type Outage,
  type PointsTable,
  type Regime,
  type RuleSettings,
  type SupervisionSettings,
} from './settings.ts'
export {
  findingsDue,
  lookAtChange,
  lookAtStanding,
  superviseHistory,
  type Found,
  type Look,
  type Told,
} from './supervise.ts'
export { superviseAsKnown, type Under, type WasDecided } from './supervise-as-known.ts'
export type { SupervisedCase, SupervisedItem, WatchedClock } from './supervised-case.ts'
