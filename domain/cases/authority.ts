import {
  decisionLevels,
  reaches,
  standsHighEnough,
  type DecisionLevel,
  type Level,
  type Role,
} from '../organisation/index.ts'
import type { CaseCommandType } from './commands.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

/** The delegated authority each official act needs (domain of 授权: receive, accept, review, decide, seal). */
export const authorityNeeded: Partial<Record<CaseCommandType, Level>> = {
  ReceiveCase: 'receive-only',
  RequestCorrection: 'accept',
  AcceptCase: 'accept',
  RefuseAcceptance: 'accept',
  ReviewStep: 'review',
  GrantCase: 'decide',
  RefuseCase: 'decide',
  IssueLicence: 'decide',
  DeliverResult: 'receive-only',
  RecuseOneself: 'receive-only',
  RevokeLicence: 'decide-and-seal',
  StartSpecialProcedure: 'review',
  EndSpecialProcedure: 'review',
  ExtendDecision: 'decide',
  TellHearingRight: 'review',
  ScheduleHearing: 'review',
  PostponeHearing: 'review',
  RecordHearing: 'review',
  TellInterestedParty: 'review',
  RecordStatement: 'review',
  NameInspectors: 'review',
  RecordSiteInspection: 'review',
  ForgoRevocation: 'decide-and-seal',
  WithdrawLicence: 'decide-and-seal',
  CancelLicence: 'decide-and-seal',
  CheckCommitment: 'review',
  FindFalse: 'review',
  ReopenCase: 'accept',
  DecideObjection: 'decide',
  ForwardCase: 'decide',
  RecordUpperDecision: 'accept',
}

/** What a clerk does for the applicant at the window; the applicant needs no authority for its own application. */
const onBehalf: readonly CaseCommandType[] = [
  'DraftCase',
  'SaveDraft',
  'SubmitCase',
  'SupplementCase',
  'SupplyTolerated',
  'WithdrawCase',
  'RequestHearing',
  'WaiveHearing',
  'ObjectToPublication',
]

/** Whether an officer acts by it, in the name of the office or for the applicant at the window. */
export const isActOfOfficer = (command: CaseCommandType): boolean =>
  authorityNeeded[command] !== undefined || onBehalf.includes(command)

/** Whether the actor holds the authority this act needs, at this moment, over this item. */
export function hasAuthority(command: CaseCommandType, facts: CaseFacts): boolean {
  if (facts.actor.role === 'timer' || facts.actor.role === 'centre-manager') return true
  const atWindow = facts.actor.role === 'clerk' && onBehalf.includes(command)
  const level = atWindow ? 'receive-only' : authorityNeeded[command]
  return level === undefined || (facts.authority !== null && reaches(facts.authority, level))
}

/** The matters a post stands high enough to decide. */
export const decidedBy = (role: Role): DecisionLevel[] =>
  decisionLevels.filter((level) => standsHighEnough(role, level))

/** Whether the case is the actor's to touch: an applicant's own, a department's own once submitted. To others it does not exist. */
export function isWithinReach(state: CaseState, { actor, actsFor, item }: CaseFacts): boolean {
  switch (actor.role) {
    case 'timer':
      return true
    case 'applicant':
    case 'agent':
      return actsFor.includes(state.applicantId)
    case 'clerk':
    case 'reviewer':
    case 'deputy-head':
    case 'head':
      return item.departmentCode === actor.departmentCode && (state.submittedAt !== null || state.openedBy === actor.id)
    case 'centre-manager':
      // The one issuing window hands out what departments have made; the table leaves it nothing else.
      return state.decidedOn !== null
    case 'supervisor':
    case 'system-administrator':
      return false
  }
}
