import { caseDecider, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import type { DocumentKind } from '#api/documents.ts'

/** Something that happened and has to be told in writing. */
export interface Written<Event extends CaseEvent = CaseEvent> {
  /** What it is called in addresses. */
  document: string
  kind: DocumentKind
  /** The how-manieth of its kind in the case. */
  nth: number
  event: Event
  at: string
  /** The case as the event left it: a letter tells what was true then, whatever came after. */
  state: CaseState
}

const kindOf: Partial<Record<CaseEvent['type'], DocumentKind>> = {
  CaseSubmitted: 'receipt',
  CorrectionRequested: 'correction',
  CaseLapsed: 'lapse',
  CaseAccepted: 'acceptance',
  CaseDeemedAccepted: 'acceptance',
  ToleranceMissed: 'promise-missed',
  AcceptanceRefused: 'non-acceptance',
  CaseForwarded: 'forwarding',
  UpperDecisionRecorded: 'upper-decision',
  CaseGranted: 'grant',
  CaseRefused: 'refusal',
  LicenceIssued: 'licence',
  LicenceRenewedBySilence: 'renewal',
  ResultDelivered: 'delivery',
  LicenceRevoked: 'revocation',
  SpecialProcedureStarted: 'special-procedure',
  DecisionExtended: 'extension',
  InterestedPartyTold: 'interested-party',
  StatementRecorded: 'statement',
  HearingRightTold: 'hearing-right',
  HearingScheduled: 'hearing-notice',
  HearingPostponed: 'hearing-postponed',
  HearingRecorded: 'hearing-minutes',
  CommitmentChecked: 'check',
  SiteInspected: 'site-inspection',
  RevocationForgone: 'revocation-forgone',
  LicenceWithdrawn: 'withdrawal',
  LicenceCancelled: 'cancellation',
  ObjectionDecided: 'objection-decision',
}

/** An application that was handed in with a promise instead of papers (告知承诺). */
const promises = ({ submittedAt, application }: CaseState) => submittedAt !== null && application.commits === true

/** A hearing the law prescribes is announced to the public (Licensing Law Art. 46), and so is whichever the public may attend. */
const isAnnounced = ({ basis, closedBecause }: Extract<CaseEvent, { type: 'HearingScheduled' }>): boolean =>
  basis === 'ex-officio' || closedBecause === null

interface Circumstances {
  before: CaseState
  state: CaseState
  /** Whether a hearing was announced: what was is announced again for another day. */
  announced: boolean
}

/** The documents an event asks for: a promise stands beside the acceptance, and silence that renews also gives the licence. */
function kindsOf(event: CaseEvent, { before, state, announced }: Circumstances): DocumentKind[] {
  const kind = kindOf[event.type]
  const promised = promises(state) && !promises(before) ? (['commitment'] as const) : []
  if (kind === undefined) return [...promised]
  if (promised.length > 0) return [kind, ...promised]
  if (event.type === 'CaseAccepted' && event.tolerated) return [kind, 'promise']
  // Each of those whose interests are at stake has the right, and is told of it in a letter of their own (Art. 47).
  if (event.type === 'HearingRightTold')
    return [kind, ...state.interestedParties.map(() => 'hearing-right-of-party' as const)]
  if (event.type === 'HearingScheduled' ? isAnnounced(event) : event.type === 'HearingPostponed' && announced)
    return [kind, 'hearing-announcement']
  return event.type === 'LicenceRenewedBySilence' ? [kind, 'licence'] : [kind]
}

/** What may come more than once in a case; everything else happens to it once. */
const again: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'correction',
  'lapse',
  'revocation-forgone',
  'special-procedure',
  'interested-party',
  'statement',
  'hearing-right-of-party',
  'site-inspection',
  'hearing-announcement',
  'hearing-postponed',
  'check',
])

/** The documents of a case with this history, oldest first: one for each event the law wants in writing. */
export function documentsOf(history: readonly Recorded<CaseEvent>[]): Written[] {
  const written: Written[] = []
  let state = caseDecider.initial
  for (const recorded of history) {
    const before = state
    state = caseDecider.evolve(state, recorded)
    const { event, at } = recorded
    const announced = written.some(({ kind }) => kind === 'hearing-announcement')
    for (const kind of kindsOf(event, { before, state, announced })) {
      const nth = written.filter((one) => one.kind === kind).length + 1
      written.push({ document: again.has(kind) ? `${kind}-${nth}` : kind, kind, nth, event, at, state })
    }
  }
  return written
}
