import type { Recorded } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import type { CaseState } from './state.ts'

/** What one more event makes of a case. Total: every event in every state gives a state. */
export function evolve(state: CaseState, recorded: Recorded<CaseEvent>): CaseState {
  return { ...state, ...change(state, recorded), lastAt: recorded.at }
}

function change(state: CaseState, recorded: Recorded<CaseEvent>): Partial<CaseState> {
  const { event, at, serial } = recorded
  switch (event.type) {
    case 'CaseDrafted':
      return { ...drafted(event), draftedAt: at }
    case 'DraftSaved':
      return { application: event.application }
    case 'CaseSubmitted':
      return { ...submitted(event), submittedAt: at, serial }
    case 'CaseReceived':
      return { status: 'received', windowCode: event.windowCode }
    case 'CorrectionRequested':
      return {
        status: 'awaiting-correction',
        corrections: [...state.corrections, event.defects],
        correctionOn: event.on,
        acceptanceFrom: null,
      }
    case 'CaseSupplemented':
      return { status: 'received', application: event.application, acceptanceFrom: event.on, completedOn: event.on }
    case 'CaseAccepted':
      return { ...accepted(event.steps), acceptedOn: event.on, acceptance: 'decided' }
    case 'CaseDeemedAccepted':
      return { ...accepted(event.steps), acceptedOn: event.silentSince, acceptance: 'deemed' }
    case 'AcceptanceRefused':
      return { status: 'not-accepted', closedOn: event.on, acceptanceFrom: null }
    default:
      return afterAcceptance(state, event, serial)
  }
}

type LateEvent = Extract<
  CaseEvent,
  {
    type:
      | 'StepReviewed'
      | 'CaseGranted'
      | 'CaseRefused'
      | 'LicenceIssued'
      | 'ResultDelivered'
      | 'CaseWithdrawn'
      | 'LicenceRevoked'
  }
>

function afterAcceptance(state: CaseState, event: LateEvent, serial: number | null): Partial<CaseState> {
  switch (event.type) {
    case 'StepReviewed':
      return accepted(state.stepsLeft.filter((step) => step !== event.step))
    case 'CaseGranted':
      return { status: 'granted', decidedOn: event.on }
    case 'CaseRefused':
      return { status: 'refused', decidedOn: event.on }
    case 'LicenceIssued': {
      const { licenceName: name, on: issuedOn, validFrom, validTo } = event
      return { status: 'issued', licence: { serial: serial ?? 0, name, issuedOn, validFrom, validTo, revokedOn: null } }
    }
    case 'ResultDelivered':
      return { status: 'delivered', closedOn: event.on }
    case 'CaseWithdrawn':
      return { status: 'withdrawn', closedOn: event.on, acceptanceFrom: null }
    case 'LicenceRevoked': {
      // What is revoked is no longer delivered: the case closes unless its delivery closed it before.
      const licence = state.licence && { ...state.licence, revokedOn: event.on }
      return { status: 'revoked', licence, closedOn: state.closedOn ?? event.on }
    }
  }
}

function drafted(event: Extract<CaseEvent, { type: 'CaseDrafted' }>): Partial<CaseState> {
  const { itemCode, itemVersion, applicantId, channel, application } = event
  return { status: 'draft', itemCode, itemVersion, applicantId, channel, application, openedBy: event.by.id }
}

function submitted(event: Extract<CaseEvent, { type: 'CaseSubmitted' }>): Partial<CaseState> {
  const { itemVersion, calendarVersion, departmentCode, on } = event
  return {
    status: 'submitted',
    itemVersion,
    calendarVersion,
    departmentCode,
    receivedOn: on,
    acceptanceFrom: on,
    completedOn: on,
  }
}

function accepted(stepsLeft: string[]): Partial<CaseState> {
  return { status: stepsLeft.length > 0 ? 'in-review' : 'awaiting-decision', stepsLeft, acceptanceFrom: null }
}
