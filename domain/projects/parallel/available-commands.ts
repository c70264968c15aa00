import type { ParallelCommandType } from './commands.ts'
import type { ParallelStatus } from './status.ts'

/**
 * In what capacity somebody stands to a parallel approval: the applicant's side; the lead department, and who signs for it; who
 * speaks for a department that is asked, who serves at its counter, its clerks at the window, and its head; the head of the government; nobody (the clock).
 */
export const parallelCapacities = [
  'applicant',
  'lead',
  'lead-signer',
  'department',
  'counter',
  'window',
  'chief',
  'government',
  'clock',
] as const
export type ParallelCapacity = (typeof parallelCapacities)[number]

type ByCapacity = Partial<Record<ParallelCapacity, readonly ParallelCommandType[]>>

const mayWithdraw = { applicant: ['WithdrawParallel'] } as const
const running = { ...mayWithdraw, government: ['ExtendParallel'] } as const

/** What each capacity may ask for in each status; `decide` narrows it further by department, day and person. */
const table: Record<ParallelStatus, ByCapacity> = {
  applied: {
    ...mayWithdraw,
    lead: ['AcceptParallel', 'RequestParallelSupplement', 'DeclineParallel'],
    clock: ['DeemParallelAccepted'],
  },
  incomplete: { applicant: ['SupplementParallel', 'WithdrawParallel'], clock: ['LapseParallel'] },
  accepted: { ...running, lead: ['DistributeParallel'] },
  distributed: {
    ...running,
    department: ['AnswerParallel', 'StartParallelProcedure', 'EndParallelProcedure'],
    clock: ['NoteParallelSilence'],
  },
  disputed: { ...running, 'lead-signer': ['ResolveDisagreement'] },
  answered: { ...running, department: ['ConfirmParallelAnswer'], 'lead-signer': ['DecideParallel'] },
  approved: {
    applicant: ['ObjectToParallelLicence'],
    department: ['IssueParallelLicence', 'FindParallelLicenceFalse'],
    counter: ['DeliverParallelLicence'],
    // For whoever builds and comes there in person.
    window: ['ObjectToParallelLicence'],
    chief: [
      'RevokeParallelLicence',
      'ForgoParallelRevocation',
      'WithdrawParallelLicence',
      'CancelParallelLicence',
      'DecideParallelObjection',
    ],
  },
  refused: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
}

/** What the table leaves to a capacity in a status. */
export const availableParallelCommands = (
  status: ParallelStatus,
  capacity: ParallelCapacity,
): readonly ParallelCommandType[] => table[status][capacity] ?? []
