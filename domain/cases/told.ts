import type { CaseEventType } from './events.ts'

/**
 * Whether the applicant's side is told when it happens: what decides or moves the application, and receipts of what was
 * handed in or taken back in its name. The filling in of a draft and the office's inner steps are not told.
 */
export const told = {
  CaseDrafted: false,
  DraftSaved: false,
  CaseSubmitted: true,
  CaseReceived: false,
  CorrectionRequested: true,
  CaseSupplemented: true,
  CaseAccepted: true,
  CaseDeemedAccepted: true,
  AcceptanceRefused: true,
  StepReviewed: false,
  CaseGranted: true,
  CaseRefused: true,
  LicenceIssued: true,
  ResultDelivered: true,
  CaseWithdrawn: true,
  LicenceRevoked: true,
  CalendarChanged: true,
  OfficerRecused: false,
  SpecialProcedureStarted: true,
  SpecialProcedureEnded: true,
  DecisionExtended: true,
  HearingRightTold: true,
  HearingRequested: true,
  HearingWaived: true,
  HearingScheduled: true,
  HearingPostponed: true,
  HearingRecorded: true,
  InterestedPartyTold: false,
  StatementRecorded: false,
  InspectorsNamed: false,
  SiteInspected: false,
  LapseAnnounced: true,
  CaseLapsed: true,
  CaseReopened: true,
  ToleratedSupplied: true,
  ToleranceMissed: true,
  CaseForwarded: true,
  UpperDecisionRecorded: true,
  CheckCalled: true,
  CommitmentChecked: true,
  FalsehoodFound: false,
  RevocationForgone: false,
  LicenceWithdrawn: true,
  LicenceCancelled: true,
  RenewalReminded: true,
  LicenceRenewedBySilence: true,
  PublicationObjected: true,
  ObjectionDecided: true,
  PaymentAwaited: false,
  PaymentSettled: false,
} as const satisfies Record<CaseEventType, boolean>

/** A kind of event the applicant's side is told of. */
export type ToldEvent = { [Kind in CaseEventType]: (typeof told)[Kind] extends true ? Kind : never }[CaseEventType]

/** What the applicant's side is told of a change, once the application was submitted: before, there is nothing to tell. */
export function tellingsOf<Event extends { type: CaseEventType }>(
  events: readonly Event[],
  { submittedAt }: { submittedAt: string | null },
): ToldEvent[] {
  return submittedAt === null ? [] : events.map(({ type }) => type).filter((type): type is ToldEvent => told[type])
}
