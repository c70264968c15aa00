import type { AcceptanceCommandType } from './commands.ts'
import type { AcceptanceStatus } from './status.ts'

/**
 * In what capacity somebody stands to an acceptance: the applicant's side; the centre; the lead department, and who signs for
 * it; who speaks for a department of the round; its assigned inspectors; nobody (the clock).
 */
export const acceptanceCapacities = [
  'applicant',
  'centre',
  'lead',
  'lead-signer',
  'department',
  'inspector',
  'clock',
] as const
export type AcceptanceCapacity = (typeof acceptanceCapacities)[number]

type ByCapacity = Partial<Record<AcceptanceCapacity, readonly AcceptanceCommandType[]>>

const mayWithdraw = { applicant: ['WithdrawAcceptance'] } as const

/** What each capacity may ask for in each status; `decide` narrows it further by department, day and person. */
const table: Record<AcceptanceStatus, ByCapacity> = {
  applied: { ...mayWithdraw, centre: ['FindAcceptanceComplete', 'RequestAcceptanceSupplement'] },
  incomplete: { applicant: ['SupplementAcceptance', 'WithdrawAcceptance'], clock: ['LapseAcceptance'] },
  'awaiting-date': { ...mayWithdraw, lead: ['SetVisitDate'] },
  scheduled: {
    ...mayWithdraw,
    lead: ['SetVisitDate', 'CloseVisit'],
    department: ['AssignInspectors'],
    inspector: ['RecordChecklist'],
    clock: ['CloseVisit'],
  },
  visited: {
    ...mayWithdraw,
    department: ['AssignInspectors', 'GiveOpinion'],
    inspector: ['GiveOpinion'],
    clock: ['NoteSilence'],
  },
  rectifying: { applicant: ['ReportRectified', 'WithdrawAcceptance'], clock: ['LapseAcceptance'] },
  passed: { 'lead-signer': ['IssueOpinionLetter'] },
  concluded: { lead: ['FileCompletion'] },
  filed: {},
  withdrawn: {},
  lapsed: {},
}

/** What the table leaves to a capacity in a status. */
export const availableAcceptanceCommands = (
  status: AcceptanceStatus,
  capacity: AcceptanceCapacity,
): readonly AcceptanceCommandType[] => table[status][capacity] ?? []
