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
const outcome = ['GrantCase', 'RefuseCase'] as const
const hearingRight = ['RequestHearing', 'WaiveHearing'] as const
const parties = ['TellInterestedParty', 'RecordStatement', 'RecordSiteInspection'] as const
const special = ['StartSpecialProcedure', 'TellHearingRight', 'ScheduleHearing', ...parties] as const
const whileSuspended = ['EndSpecialProcedure', 'RecordHearing', ...parties] as const

/** What each role may ask for in each status. Authority, scope and the item's own rules narrow it further in `decide`. */
const table = {
  draft: { ...owner(['SaveDraft', 'SubmitCase', 'WithdrawCase']), clerk: ['SaveDraft', 'SubmitCase', 'WithdrawCase'] },
  submitted: {
    ...owner(['WithdrawCase']),
    clerk: ['ReceiveCase', 'WithdrawCase'],
    reviewer: ['ReceiveCase'],
    timer: ['DeemAccepted'],
  },
  received: {
    ...owner(['WithdrawCase']),
    clerk: [...takeIn, 'WithdrawCase'],
    reviewer: takeIn,
    timer: ['DeemAccepted'],
  },
  'awaiting-correction': {
    ...owner(['SupplementCase', 'WithdrawCase']),
    clerk: ['SupplementCase', 'WithdrawCase'],
  },
  'in-review': {
    ...owner([...hearingRight, 'WithdrawCase']),
    ...department(['ReviewStep', ...special]),
    clerk: ['ReviewStep', ...special, ...hearingRight, 'WithdrawCase'],
    head: ['ReviewStep', ...special, 'ExtendDecision'],
  },
  'awaiting-decision': {
    ...owner([...hearingRight, 'WithdrawCase']),
    ...department([...outcome, ...special]),
    clerk: [...outcome, ...special, ...hearingRight, 'WithdrawCase'],
    head: [...outcome, ...special, 'ExtendDecision'],
  },
  suspended: {
    ...owner([...hearingRight, 'WithdrawCase']),
    ...department(whileSuspended),
    clerk: [...whileSuspended, ...hearingRight, 'WithdrawCase'],
  },
  granted: {
    ...department(['IssueLicence']),
    clerk: ['IssueLicence', 'DeliverResult'],
    reviewer: ['IssueLicence', 'DeliverResult'],
  },
  refused: { clerk: ['DeliverResult'], reviewer: ['DeliverResult'] },
  issued: { clerk: ['DeliverResult'], reviewer: ['DeliverResult'], head: ['RevokeLicence'] },
  delivered: { head: ['RevokeLicence'] },
  'not-accepted': {},
  withdrawn: {},
  revoked: {},
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
