// What people write and say in a case: reasons, opinions, minutes, findings, and who is named in it beside its applicant. Such
// words lie in the log as the applicant's answers do, sealed under the applicant's key: with the key they are forgotten, while
// the log stays whole. Entries of old lie open, and are read as they are.
import type { Defect } from './application.ts'
import type { CaseEvent, CaseEventType } from './events.ts'

/** What stands in the log in place of words that are sealed. */
export const withheld = '■■■'

type Fields = { [Type in CaseEventType]: readonly Exclude<keyof Extract<CaseEvent, { type: Type }>, 'type' | 'by'>[] }

const fields: Fields = {
  CaseDrafted: [],
  DraftSaved: [],
  CaseSubmitted: [],
  CaseReceived: [],
  CaseAccepted: [],
  CaseDeemedAccepted: [],
  CaseSupplemented: [],
  LapseAnnounced: [],
  CaseLapsed: [],
  ToleratedSupplied: [],
  ToleranceMissed: [],
  LicenceIssued: [],
  ResultDelivered: [],
  CalendarChanged: [],
  HearingWaived: [],
  InspectorsNamed: [],
  CheckCalled: [],
  RenewalReminded: [],
  LicenceRenewedBySilence: [],
  CorrectionRequested: ['defects', 'override'],
  AcceptanceRefused: ['reasons'],
  CaseReopened: ['reason'],
  StepReviewed: ['opinion'],
  CaseGranted: ['opinion'],
  CaseRefused: ['reasons'],
  CaseWithdrawn: ['reason'],
  OfficerRecused: ['reason'],
  CaseForwarded: ['opinion'],
  UpperDecisionRecorded: ['reasons'],
  SpecialProcedureStarted: ['ground'],
  SpecialProcedureEnded: ['result'],
  DecisionExtended: ['reason'],
  HearingRightTold: ['matter'],
  HearingRequested: ['reason'],
  HearingScheduled: ['closedBecause'],
  HearingPostponed: ['reason'],
  HearingRecorded: ['minutes', 'participants'],
  InterestedPartyTold: ['name', 'interest'],
  StatementRecorded: ['statement'],
  SiteInspected: ['findings', 'signedBy'],
  CommitmentChecked: ['findings'],
  FalsehoodFound: ['findings'],
  LicenceRevoked: ['reasons'],
  RevocationForgone: ['reasons'],
  LicenceWithdrawn: ['reasons', 'compensation'],
  LicenceCancelled: ['reasons'],
}

type Words = Record<string, unknown>

/** The words of an event that are to be sealed; null where it has none. */
export function wordsIn(event: CaseEvent): Words | null {
  const said = event as unknown as Words
  const words = fields[event.type].filter((field) => saysSomething(said[field]))
  return words.length === 0 ? null : Object.fromEntries(words.map((field) => [field, said[field]]))
}

/** The event as it is kept: its words sealed beside what is left of it. */
export function concealed(event: CaseEvent, sealed: string): CaseEvent {
  const left = Object.entries(wordsIn(event) ?? {}).map(([field, said]) => [field, skeleton(said)])
  return { ...event, ...Object.fromEntries(left), sealed } as CaseEvent
}

/** What of an event is sealed. */
export const sealedIn = (event: CaseEvent): string | null => ('sealed' in event ? String(event.sealed) : null)

/** The event with its words, for whoever may read them. */
export function openedWith(event: CaseEvent, words: Words): CaseEvent {
  const { sealed: _, ...open } = event as CaseEvent & { sealed?: string }
  return { ...open, ...words } as CaseEvent
}

const saysSomething = (said: unknown): boolean =>
  typeof said === 'string' ? said.trim() !== '' : Array.isArray(said) && said.length > 0

/** That something was said stays, and of a defect which paper it is about: rules go by that, never by the words. */
function skeleton(said: unknown): unknown {
  if (!Array.isArray(said)) return withheld
  return said.map((one: string | Defect) =>
    typeof one === 'string' ? (one.trim() === '' ? one : withheld) : { ...one, defect: withheld },
  )
}
