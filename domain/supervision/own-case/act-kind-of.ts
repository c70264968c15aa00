import type { CaseEvent, CaseEventType } from '../../cases/index.ts'
import type { ActKind } from '../act.ts'

type Of<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>
/** What earlier entries say that an event does not repeat. */
export interface Earlier {
  visibleBefore(): string[]
  /** As it was last filled in. */
  materials: readonly string[]
  applicant: string | null
  /** The account that opened it, where that was no officer. */
  agent: string | null
  presider: string | null
}

type Translation = { [Type in CaseEventType]: ((event: Of<Type>, earlier: Earlier) => ActKind) | null }

/** Every event of a case as an act; null is what no rule could ever ask for. The compiler keeps it complete. */
const translations: Translation = {
  CaseDrafted: null,
  DraftSaved: null,
  CaseSubmitted: ({ by }, { materials, applicant, agent }) => ({
    kind: 'applied',
    site: by.windowCode !== null ? 'centre' : by.departmentCode === null ? 'online' : 'department',
    materials,
    applicant,
    agent,
  }),
  CaseReceived: () => ({ kind: 'received' }),
  CorrectionRequested: ({ defects, override }, { visibleBefore }) => ({
    kind: 'correction-requested',
    subjects: defects.map(({ subject }) => subject),
    visibleBefore: visibleBefore(),
    ...(override !== undefined && { override }),
  }),
  CaseSupplemented: ({ changedAnswers = [] }) => ({ kind: 'supplemented', subjects: changedAnswers }),
  CaseAccepted: ({ steps }) => ({ kind: 'accepted', bySilence: false, steps }),
  CaseDeemedAccepted: ({ steps }) => ({ kind: 'accepted', bySilence: true, steps }),
  AcceptanceRefused: ({ reasons, remedies }) => ({
    kind: 'finished',
    as: 'not-accepted',
    reasons: reasons.trim() !== '',
    legalBasis: true,
    remedies: remedies.length > 0,
  }),
  StepReviewed: ({ step }) => ({ kind: 'step-reviewed', step }),
  CaseGranted: ({ by, unpaidFen, unbilled }) => ({
    kind: 'finished',
    as: 'granted',
    reasons: true,
    legalBasis: true,
    remedies: true,
    authorised: true,
    atWindow: isAtWindow(by),
    ...(unpaidFen !== undefined && { feesSettled: false, unpaidFen, ...(unbilled && { unbilled }) }),
  }),
  CaseRefused: ({ by, reasons, legalBasis, remedies }) => ({
    kind: 'finished',
    as: 'refused',
    reasons: reasons.some((reason) => reason.trim() !== ''),
    legalBasis: legalBasis.trim() !== '',
    remedies: remedies.length > 0,
    authorised: true,
    atWindow: isAtWindow(by),
  }),
  UpperDecisionRecorded: ({ outcome, reasons, legalBasis, remedies, ahead }) => ({
    kind: 'finished',
    as: outcome === 'grant' ? 'granted' : 'refused',
    reasons: outcome === 'grant' || reasons.length > 0,
    legalBasis: outcome === 'grant' || legalBasis.trim() !== '',
    remedies: outcome === 'grant' || remedies.length > 0,
    ...(ahead !== undefined && { waitingBefore: 1, ahead }),
  }),
  // What is issued stands on the public page from then on, its holder masked.
  LicenceIssued: () => ({ kind: 'published', personalData: false }),
  ResultDelivered: ({ method }) => ({ kind: 'delivered', method }),
  CaseWithdrawn: () => ({ kind: 'finished', as: 'withdrawn', reasons: true, legalBasis: true, remedies: true }),
  CaseLapsed: () => ({ kind: 'finished', as: 'lapsed', reasons: true, legalBasis: true, remedies: true }),
  CaseReopened: null,
  LapseAnnounced: null,
  ToleratedSupplied: ({ materials }) => ({ kind: 'supplemented', subjects: materials.map(({ material }) => material) }),
  ToleranceMissed: null,
  OfficerRecused: null,
  CalendarChanged: null,
  SpecialProcedureStarted: ({ procedure, ground, told }) => ({
    kind: 'special-started',
    procedure,
    ground,
    told,
    notified: true,
  }),
  SpecialProcedureEnded: ({ procedure }) => ({ kind: 'special-ended', procedure }),
  DecisionExtended: ({ by }) => ({
    kind: 'extended',
    approvedByHead: by.role === 'head' || by.for !== undefined,
  }),
  HearingRightTold: () => ({ kind: 'hearing-right-told' }),
  HearingRequested: null,
  HearingWaived: null,
  HearingScheduled: ({ heldOn, presider }) => ({ kind: 'hearing-scheduled', heldOn, presider: presider.id }),
  HearingPostponed: ({ heldOn }, { presider }) => ({ kind: 'hearing-scheduled', heldOn, presider }),
  HearingRecorded: ({ on }, { presider }) => ({ kind: 'hearing-held', heldOn: on, presider }),
  InterestedPartyTold: () => ({ kind: 'party-told' }),
  StatementRecorded: null,
  InspectorsNamed: ({ officers }) => ({ kind: 'inspectors-assigned', officers: officers.map(({ id }) => id) }),
  SiteInspected: ({ step, officers }) => ({ kind: 'inspected', step, officers: officers.map(({ id }) => id) }),
  CaseForwarded: () => ({ kind: 'forwarded' }),
  CheckCalled: null,
  CommitmentChecked: null,
  FalsehoodFound: null,
  LicenceRevoked: ({ ground }) => ({ kind: 'revoked', ground }),
  RevocationForgone: null,
  LicenceWithdrawn: null,
  LicenceCancelled: null,
  RenewalReminded: null,
  PublicationObjected: null,
  ObjectionDecided: null,
  PaymentAwaited: null,
  PaymentSettled: null,
  LicenceRenewedBySilence: () => ({ kind: 'renewed-by-silence' }),
}

/** Who stands in for the holder of a post decides where that holder would have. */
function isAtWindow({ windowCode, for: inPlaceOf }: CaseEvent['by']): boolean {
  return windowCode !== null || inPlaceOf !== undefined
}

/** What an event is to supervision. */
export function actKindOf(event: CaseEvent, earlier: Earlier): ActKind | null {
  const translate = translations[event.type] as ((event: CaseEvent, earlier: Earlier) => ActKind) | null
  return translate?.(event, earlier) ?? null
}
