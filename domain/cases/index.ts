// Cases (办件), the core: an append-only stream of facts, what it means, and what may happen next.
// Invariant: `decide` is the only source of events (`changeCalendar` of the one that reaches every open case at once) and `evolve` the only reader of them; both are pure.
// Begin with events.ts, then available-commands.ts, then decide.ts.
import type { Decider } from '../kernel/index.ts'
export type { Application, Filled, HandedIn } from './application.ts'
export { confidenceGrounds, confidenceOf, refusalToOpen, type ConfidenceGround } from './confidence.ts'
import type { CaseCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CaseFacts } from './facts.ts'
import { initialCase, type CaseState } from './state.ts'

export const caseDecider: Decider<CaseState, CaseCommand, CaseEvent, CaseFacts> = {
  initial: initialCase,
  evolve,
  decide,
}

export { availableCommands } from './available-commands.ts'
export { rolesOf, serversOf, standsFor } from './duty.ts'
export { authorityNeeded, decidedBy, isWithinReach } from './authority.ts'
export { commandsFor, type NotMine } from './commands-for.ts'
export { bindsTheOffice, changeCalendar, isToldOfRecount, runsUntil, type Recounted } from './change-calendar.ts'
export {
  acceptanceDays,
  clocksOf,
  deliveryDays,
  hearingDays,
  hearingClocksOf,
  hearingRequestDays,
  runningDueOn,
  type Clock,
  type Clocks,
} from './clocks.ts'
export { clockKinds, type ClockKind } from './clock-kinds.ts'
export { clockAnchors, ledgerOf, type LedgerClock } from './clock-ledger.ts'
export { amount as amountInWords, day as dayInWords, wayInWords, type Both } from './clock-words.ts'
export { explainClocks, type ExplainedClock } from './explain-clocks.ts'
export type { CaseCommand, CaseCommandType } from './commands.ts'
export {
  deliveryMethods,
  type DeliveryMethod,
  nonAcceptanceGrounds,
  followUps,
  type AboutLicence,
  type Actor,
  type CaseEvent,
  type CaseEventType,
  type Channel,
  type InPlaceOf,
  type MovedClock,
} from './events.ts'
export {
  paperReasons,
  resultPlaces,
  type Collecting,
  type PaperReason,
  type PaperReceipt,
  type ResultPlace,
} from './collecting.ts'
export type { CaseFacts, Colleague, Duty } from './facts.ts'
export { answerBy, statementDays } from './special-standing.ts'
export { examinersOf, hearingNoticeDays } from './decide-hearing.ts'
export { specialWords } from './special-words.ts'
export { isOverTold, stretchesOf, toldUntil } from './suspension-clock.ts'
export { specialProcedures, type Named, type SpecialProcedure, type ToldTime } from './special-events.ts'
export { openSuspension, type Hearing, type InterestedParty, type Suspension } from './special-state.ts'
export {
  emptyRegister,
  registerParts,
  registerPartsFor,
  type LicenceInRegister,
  type RegisterFacts,
  type RegisterPart,
} from './register-facts.ts'
export {
  cancellationGrounds,
  checkOutcomes,
  type CheckOutcome,
  revocationGrounds,
  withdrawalGrounds,
  type Cancellation,
  type CancellationGround,
  type Revocation,
  type RevocationGround,
  type Withdrawal,
  type WithdrawalGround,
} from './licence-events.ts'
export { cancellationOn, revocationOn, withdrawalOn } from './licence-ends.ts'
export { checkClock, promisedPapers } from './commitment.ts'
export { isRevocationOwed, refusalOfGround, revocationClock, revocationPeriod } from './falsehood.ts'
export { dueOnOf, waitsFor } from './waits-for.ts'
export { formLine, paperLinesOf } from './check-lines.ts'
export { lastDayToCorrect, reopeningDays } from './lapse.ts'
export { openPaymentWait, unpaidStretches } from './payment-wait.ts'
export {
  isHolderWithheld,
  isObjectionOpen,
  objectBy,
  objectionClock,
  objectionDecidedBy,
  objectionDecisionPeriod,
  objectionPeriod,
} from './publication.ts'
export { objectionGrounds, type Objection, type ObjectionGround } from './publication-events.ts'
export { followUpsOf, isLicensed, renewBy } from './renewal.ts'
export { longestPromiseDays, owedPapers } from './tolerance.ts'
export { papersToBring } from './papers-to-bring.ts'
export { clockFactsOf, clockFactsShape, type ClockFacts } from './clock-facts.ts'
export { commandOfTimer, timersOf, type LawTimer, type TimerKind } from './timers.ts'
export { caseWords } from './sealed-words.ts'
export { createReplay, type References, type Replay, type ReplayedCase } from './replay.ts'
export { caseNumberOf, licenceSeries, seriesOf } from './series.ts'
export { validityOf, type Validity } from './validity.ts'
export { emptyApplication, initialCase, type CaseLicence, type CaseState, type Falsehood } from './state.ts'
export { detailsOf } from './details.ts'
export { remedies, remediesOf, type Remedy } from './remedies.ts'
export { statuses, waitingFor, type Status, type WaitingFor } from './status.ts'
export { tellingsOf, told, type ToldEvent } from './told.ts'
