import { civilDateOf, type CivilDate, type Recorded } from '../kernel/index.ts'
import { deliveryOf } from './deliver.ts'
import type { CaseEvent } from './events.ts'
import { evolveSpecial, stepRunsAt } from './evolve-special.ts'
import { isSpecialEvent, type SpecialEvent } from './special-events.ts'
import { checkedFrom, promisedIn } from './evolve-commitment.ts'
import { evolveForwarding } from './evolve-forwarding.ts'
import { evolveIntake, suppliedAnew } from './evolve-intake.ts'
import { evolveLicence, licenceGiven } from './evolve-licence.ts'
import { evolvePayment, waitsEnded } from './payment-wait.ts'
import { evolvePublication } from './publication.ts'
import { runsEnded, stopped } from './runs-ended.ts'
import type { CaseState } from './state.ts'

/** What one more event makes of a case. Total: every event in every state gives a state. */
export function evolve(state: CaseState, recorded: Recorded<CaseEvent>): CaseState {
  return { ...state, ...change(state, recorded), lastAt: recorded.at }
}

function change(state: CaseState, recorded: Recorded<CaseEvent>): Partial<CaseState> {
  const { event, at, serial } = recorded
  if (isSpecialEvent(event)) return evolveSpecial(state, event, at)
  switch (event.type) {
    case 'CaseDrafted':
      return { ...drafted(event), draftedAt: at }
    case 'DraftSaved':
      return { application: event.application }
    case 'CaseSubmitted':
      return { ...submitted(event), submittedAt: at, completedAt: at, serial }
    case 'CaseReceived':
      return { status: 'received', windowCode: event.windowCode }
    case 'CorrectionRequested':
      return {
        status: 'awaiting-correction',
        corrections: [...state.corrections, event.defects],
        judgedAtIntake: [...state.judgedAtIntake, event.by.id],
        correctionOn: event.on,
        openCorrection: { sinceOn: event.on, announced: false },
        acceptanceRuns: stopped(state, event.on),
      }
    case 'CaseSupplemented':
      return {
        status: 'received',
        application: event.application,
        openCorrection: null,
        suppliedAnew: suppliedAnew(state, event),
        acceptanceRuns: [...stopped(state, event.on), { startOn: event.on, stoppedOn: null }],
        completedOn: event.on,
        completedAt: at,
      }
    case 'CaseAccepted':
    case 'CaseDeemedAccepted':
      return accepted(state, event, at)
    case 'AcceptanceRefused':
      return {
        status: 'not-accepted',
        closedOn: event.on,
        closedAt: at,
        acceptanceRuns: stopped(state, event.on),
        ...banned(event),
      }
    case 'CalendarChanged':
      return { calendarVersion: event.calendarVersion }
    default:
      return afterAcceptance(state, event, at, serial)
  }
}

/** Who falsified may be barred from applying again (Art. 78). */
const banned = ({ bannedUntil, on }: { bannedUntil?: CivilDate; on: CivilDate }): Partial<CaseState> =>
  bannedUntil === undefined ? {} : { ban: { article: 78, fromOn: on, untilOn: bannedUntil } }

type Early =
  | 'CaseDrafted'
  | 'DraftSaved'
  | 'CaseSubmitted'
  | 'CaseReceived'
  | 'CorrectionRequested'
  | 'CaseSupplemented'
  | 'CaseAccepted'
  | 'CaseDeemedAccepted'
  | 'AcceptanceRefused'
  | 'CalendarChanged'
type LateEvent = Exclude<CaseEvent, SpecialEvent | { type: Early }>

function afterAcceptance(state: CaseState, event: LateEvent, at: string, serial: number | null): Partial<CaseState> {
  switch (event.type) {
    case 'OfficerRecused':
      return { recused: [...new Set([...state.recused, event.by.id])] }
    case 'StepReviewed': {
      const stepsLeft = state.stepsLeft.filter((step) => step !== event.step)
      return {
        ...underReview(stepsLeft),
        stepRuns: stepRunsAt(state, stepsLeft[0], civilDateOf(at), at),
        reviewedBy: [...new Set([...state.reviewedBy, event.by.id])],
      }
    }
    case 'CaseGranted':
      return { status: 'granted', ...decided(event, at), ...checkedFrom(state, event.on) }
    case 'CaseRefused':
      return { status: 'refused', ...decided(event, at), ...banned(event) }
    case 'LicenceIssued':
      return { status: 'issued', licence: licenceGiven(event, serial), paymentWaits: waitsEnded(state, event.on) }
    case 'ResultDelivered':
      return { status: 'delivered', closedOn: event.on, closedAt: at, delivery: deliveryOf(event) }
    case 'PaymentAwaited':
    case 'PaymentSettled':
      return evolvePayment(state, event)
    case 'CaseWithdrawn':
      return {
        status: 'withdrawn',
        closedOn: event.on,
        closedAt: at,
        ...runsEnded(state, event.on, at),
      }
    case 'LapseAnnounced':
    case 'CaseLapsed':
    case 'CaseReopened':
    case 'ToleratedSupplied':
    case 'ToleranceMissed':
      return evolveIntake(state, event, at)
    case 'CaseForwarded':
    case 'UpperDecisionRecorded':
      return evolveForwarding(state, event, at)
    case 'PublicationObjected':
    case 'ObjectionDecided':
      return evolvePublication(state, event)
    default:
      return evolveLicence(state, event, at, serial)
  }
}

const decided = ({ by, on }: Extract<CaseEvent, { type: 'CaseGranted' | 'CaseRefused' }>, at: string) => ({
  decidedOn: on,
  decidedAt: at,
  decidedAtWindow: by.windowCode !== null,
})

function drafted(event: Extract<CaseEvent, { type: 'CaseDrafted' }>): Partial<CaseState> {
  const { itemCode, itemVersion, applicantId, channel, application, about = null, project = null } = event
  const openedBy = event.by.id
  return { status: 'draft', itemCode, itemVersion, applicantId, channel, about, project, application, openedBy }
}

function submitted(event: Extract<CaseEvent, { type: 'CaseSubmitted' }>): Partial<CaseState> {
  const { itemVersion, calendarVersion, departmentCode, hours = null, on } = event
  return {
    status: 'submitted',
    itemVersion,
    calendarVersion,
    hours,
    departmentCode,
    receivedOn: on,
    acceptanceRuns: [{ startOn: on, stoppedOn: null }],
    completedOn: on,
  }
}

type Acceptance = Extract<CaseEvent, { type: 'CaseAccepted' | 'CaseDeemedAccepted' }>

/** Silence accepts as of the receipt, so its clocks run from there. */
function accepted(state: CaseState, event: Acceptance, at: string): Partial<CaseState> {
  const start =
    event.type === 'CaseDeemedAccepted'
      ? { acceptedOn: event.silentSince, acceptedAt: state.completedAt, acceptance: 'deemed' as const }
      : { acceptedOn: event.on, acceptedAt: at, acceptance: 'decided' as const }
  const stepRuns = stepRunsAt(state, event.steps[0], event.on, at)
  const owed = event.type === 'CaseAccepted' ? event.tolerated : undefined
  const tolerated = owed ? { ...owed, missed: false } : null
  return {
    ...underReview(event.steps),
    ...start,
    tolerated,
    commitment: promisedIn(event),
    ...(event.type === 'CaseAccepted' && { judgedAtIntake: [...state.judgedAtIntake, event.by.id] }),
    stepRuns,
    acceptanceRuns: stopped(state, event.on),
  }
}

const underReview = (stepsLeft: string[]): Partial<CaseState> => ({
  status: stepsLeft.length > 0 ? 'in-review' : 'awaiting-decision',
  stepsLeft,
})
