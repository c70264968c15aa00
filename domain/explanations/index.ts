// Public explanations (公开说明): what a unit tells everybody when it took longer than it publishes (优化营商环境条例 Art. 36).
// Invariant: what is owed is computed from the days of the case; a published version never changes, it is corrected by another.
// Begin with explanation.ts.
export {
  defaultExplanationDays,
  explainBy,
  explanationFaults,
  explanationReasons,
  explanationsFrom,
  explanationStatusOf,
  explanationStatuses,
  lastOverdueOn,
  refusalOfSigning,
  type ExplanationReason,
  type ExplanationStatus,
  type ExplanationWords,
} from './explanation.ts'
