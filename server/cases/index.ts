// Cases on the server: the road of their commands, their projection, their questions.
// Invariant: nothing writes case_row but the append of the case log.
// Begin with road.ts (the read statement), then projection.ts, then routes.ts.
export { clocksFor } from './clocks.ts'
export { createDesk, ownOrder, receiptOf, type CaseDesk, type ItemRegister } from './desk.ts'
export { fireCaseTimer } from './background.ts'
export { createCatchUp } from './catch-up-calendar.ts'
export { followRecount } from './follow-recount.ts'
export { createSnapshots, forgetSnapshots } from './snapshot-cases.ts'
export { recalculate, type MovedLine } from './recalculate.ts'
export {
  banColumns,
  caseProjections,
  caseRow,
  hearingColumns,
  licenceColumns,
  mirrorOf,
  projectCase,
} from './projection.ts'
export { hearingsToCome } from './announced-hearings.ts'
export { resultAt } from './result-at.ts'
export { isQueryCode, mayTellCode, queryCodeOf, type CodeKey } from './query-code.ts'
export { spendGuess } from './tracking-limits.ts'
export { accountsFor, caseWithinReach, mandateInForce, partiesOf, seesPersonal } from './reach.ts'
export { dutyOf, standingOf } from './duty-column.ts'
export { grantsOver } from './standing.ts'
export { deskRoutes } from './desk-routes.ts'
export { caseRoutes } from './routes.ts'
export { specialRoutes } from './special-routes.ts'
export { todayOf } from './today.ts'
export { trackingRoutes } from './tracking-routes.ts'
