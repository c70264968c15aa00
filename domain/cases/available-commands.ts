import type { Role } from '../organisation/index.ts'
import type { CaseCommandType } from './commands.ts'
import type { Status } from './status.ts'

type ByRole = Partial<Record<Role | 'timer', readonly CaseCommandType[]>>

const owner = <const C extends readonly CaseCommandType[]>(commands: C) => ({ applicant: commands, agent: commands })
const department = <const C extends readonly CaseCommandType[]>(commands: C) => ({
  clerk: commands,
  reviewer: commands,
  'deputy-head': commands,
  head: commands,
})
const takeIn = ['RequestCorrection', 'AcceptCase', 'RefuseAcceptance'] as const
const hearingRight = ['RequestHearing', 'WaiveHearing'] as const
const parties = ['TellInterestedParty', 'RecordStatement', 'NameInspectors', 'RecordSiteInspection'] as const
const special = ['StartSpecialProcedure', 'TellHearingRight', 'ScheduleHearing', ...parties] as const
const whileSuspended = ['EndSpecialProcedure', 'PostponeHearing', 'RecordHearing', ...parties] as const
const outcome = ['GrantCase', 'RefuseCase', 'ForwardCase'] as const
const checks = ['CheckCommitment', 'FindFalse'] as const
const ofLicence = ['RevokeLicence', 'ForgoRevocation', 'WithdrawLicence', 'CancelLicence'] as const
const objects = ['ObjectToPublication'] as const
/** What was published outlives the licence, and so does the say in it. */
const publication = { ...owner(objects), clerk: objects, head: ['DecideObjection'] } as const
const ofLicenceByTime = ['RemindOfRenewal', 'CancelLicence', 'CallForCheck'] as const

/** What each role may ask for in each status. Authority, scope and the item's own rules narrow it further in `decide`. */
const table = {
  draft: { ...owner(['SaveDraft', 'SubmitCase', 'WithdrawCase']), clerk: ['SaveDraft', 'SubmitCase', 'WithdrawCase'] },
  submitted: {
    ...owner(['WithdrawCase']),
    clerk: ['ReceiveCase', 'WithdrawCase'],
    reviewer: ['ReceiveCase'],
    timer: ['DeemAccepted', 'RenewBySilence'],
  },
  received: {
    ...owner(['WithdrawCase']),
    clerk: [...takeIn, 'WithdrawCase'],
    reviewer: takeIn,
    timer: ['DeemAccepted', 'RenewBySilence'],
  },
  'awaiting-correction': {
    ...owner(['SupplementCase', 'WithdrawCase']),
    clerk: ['SupplementCase', 'WithdrawCase'],
    timer: ['AnnounceLapse', 'LapseCase'],
  },
  'in-review': {
    ...owner([...hearingRight, 'SupplyTolerated', 'WithdrawCase']),
    ...department(['ReviewStep', ...special]),
    clerk: ['ReviewStep', ...special, ...hearingRight, 'SupplyTolerated', 'WithdrawCase'],
    head: ['ReviewStep', ...special, 'ExtendDecision'],
    timer: ['MissTolerance', 'RenewBySilence'],
  },
  'awaiting-decision': {
    ...owner([...hearingRight, 'SupplyTolerated', 'WithdrawCase']),
    ...department([...outcome, ...special]),
    clerk: [...outcome, ...special, ...hearingRight, 'SupplyTolerated', 'WithdrawCase'],
    head: [...outcome, ...special, 'ExtendDecision'],
    timer: ['MissTolerance', 'RenewBySilence'],
  },
  suspended: {
    ...owner([...hearingRight, 'SupplyTolerated', 'WithdrawCase']),
    ...department(whileSuspended),
    clerk: [...whileSuspended, ...hearingRight, 'SupplyTolerated', 'WithdrawCase'],
    timer: ['MissTolerance', 'RenewBySilence'],
  },
  forwarded: {
    ...owner(['SupplyTolerated', 'WithdrawCase']),
    ...department(['RecordUpperDecision']),
    clerk: ['RecordUpperDecision', 'SupplyTolerated', 'WithdrawCase'],
    timer: ['MissTolerance', 'RenewBySilence'],
  },
  granted: {
    ...owner(['SupplyTolerated', ...objects]),
    ...department(['IssueLicence']),
    clerk: ['IssueLicence', 'DeliverResult', 'SupplyTolerated', ...objects],
    head: ['IssueLicence', 'DecideObjection'],
    reviewer: ['IssueLicence', 'DeliverResult'],
    'centre-manager': ['DeliverResult'],
    timer: ['MissTolerance', 'FollowPayment'],
  },
  refused: { clerk: ['DeliverResult'], reviewer: ['DeliverResult'], 'centre-manager': ['DeliverResult'] },
  issued: {
    ...owner(objects),
    ...department(checks),
    clerk: ['DeliverResult', ...checks, ...objects],
    reviewer: ['DeliverResult', ...checks],
    head: [...checks, ...ofLicence, 'DecideObjection'],
    'centre-manager': ['DeliverResult'],
    timer: ofLicenceByTime,
  },
  delivered: {
    ...owner(objects),
    ...department(checks),
    clerk: [...checks, ...objects],
    head: [...checks, ...ofLicence, 'DecideObjection'],
    timer: ofLicenceByTime,
  },
  'not-accepted': {},
  withdrawn: {},
  lapsed: { clerk: ['ReopenCase'] },
  revoked: publication,
  'licence-withdrawn': publication,
  'licence-cancelled': publication,
} as const satisfies Record<Status, ByRole>

/** The commands `role` may give on a case in `status`: the same list lights the button and raises the refusal. */
export function availableCommands(status: Status, role: Role | 'timer'): readonly CaseCommandType[] {
  const byRole: ByRole = table[status]
  const commands = byRole[role] ?? []
  return officers.includes(role) && untilDecided.includes(status) ? [...commands, 'RecuseOneself'] : commands
}

/** An officer may keep out of a case as long as there is something to decide. */
const officers: readonly (Role | 'timer')[] = ['clerk', 'reviewer', 'deputy-head', 'head']
const untilDecided: readonly Status[] = [
  'submitted',
  'received',
  'awaiting-correction',
  'in-review',
  'awaiting-decision',
  'suspended',
]

/** Who may open a case: the person or company itself, an agent, or the window clerk for someone who walked in. */
export const mayDraft: readonly (Role | 'timer')[] = ['applicant', 'agent', 'clerk']
