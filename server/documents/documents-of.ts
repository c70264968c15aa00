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
  CaseAccepted: 'acceptance',
  CaseDeemedAccepted: 'acceptance',
  AcceptanceRefused: 'non-acceptance',
  CaseGranted: 'grant',
  CaseRefused: 'refusal',
  LicenceIssued: 'licence',
  ResultDelivered: 'delivery',
  LicenceRevoked: 'revocation',
  SpecialProcedureStarted: 'special-procedure',
  DecisionExtended: 'extension',
  InterestedPartyTold: 'interested-party',
  StatementRecorded: 'statement',
  HearingRightTold: 'hearing-right',
  HearingScheduled: 'hearing-notice',
  HearingRecorded: 'hearing-minutes',
  SiteInspected: 'site-inspection',
}

/** What may be written more than once in a case is told apart by its number; everything else happens to it once. */
const repeated = new Set<DocumentKind>([
  'correction',
  'special-procedure',
  'interested-party',
  'statement',
  'site-inspection',
])

/** The documents of a case with this history, oldest first: one for each event the law wants in writing. */
export function documentsOf(history: readonly Recorded<CaseEvent>[]): Written[] {
  const written: Written[] = []
  let state = caseDecider.initial
  for (const recorded of history) {
    state = caseDecider.evolve(state, recorded)
    const { event, at } = recorded
    const kind = kindOf[event.type]
    if (!kind) continue
    const nth = written.filter((one) => one.kind === kind).length + 1
    written.push({ document: repeated.has(kind) ? `${kind}-${nth}` : kind, kind, nth, event, at, state })
  }
  return written
}
