import type { Severity } from '../rules/verified-fault.ts'
import type { ScorePart } from '../score-parts.ts'

/** How it came in: over the portal, at a window, or taken down by a supervisor. */
export const complaintChannels = ['portal', 'window', 'supervision'] as const
export type ComplaintChannel = (typeof complaintChannels)[number]

/** What it is about; 办不成事 is what nobody gets done and nobody says why. */
export const complaintKinds = [
  'cannot-get-done',
  'delay',
  'attitude',
  'extra-papers',
  'fees',
  'refusal-without-reason',
  'integrity',
  'other',
] as const
export type ComplaintKind = (typeof complaintKinds)[number]

/** What the investigation found to be true of it. */
export const complaintOutcomes = ['founded', 'partly-founded', 'unfounded'] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/** A complaint as it is lodged. Who lodged it, and their own words, stand sealed under a key of its own. */
export interface Grievance {
  channel: ComplaintChannel
  kind: ComplaintKind
  departmentCode: string
  windowCode: string | null
  caseId: string | null
  itemCode: string | null
  anonymous: boolean
  /** `{story, name, contact}` as JSON, sealed. */
  sealed: string
}

/** Who looks into it: the leaders of a department, or the supervisors themselves where it is null. */
export type Investigator = string | null

/** What may be asked for of a complaint. */
export type ComplaintCommand =
  | ({ type: 'LodgeComplaint' } & Grievance)
  | {
      type: 'AcceptComplaint'
      investigator: Investigator
      /** What is to be looked into, in words that do not show who complained: all that the unit complained of reads. */
      matter: string
    }
  | { type: 'DeclineComplaint'; reasons: string }
  | { type: 'StateOwnSide'; statement: string }
  | { type: 'RecordInvestigation'; findings: string; proposed: ComplaintOutcome }
  | {
      type: 'AnswerComplaint'
      outcome: ComplaintOutcome
      /** What the complainant is told. */
      answer: string
      part: ScorePart
      severity: Severity
      /** Accounts of those at fault, where it is somebody's own. */
      persons: readonly string[]
    }
  | {
      /** By whoever holds its number and query code, once. */
      type: 'RequestAnotherLook'
      /** Why, in their own words: `{story, name, contact}` as JSON, sealed. */
      sealedAgain: string
    }
  | { type: 'NoteAcceptanceLate' }
  | { type: 'NoteAnswerLate' }
export type ComplaintCommandType = ComplaintCommand['type']
