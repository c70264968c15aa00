import type { Actor } from '../../cases/index.ts'
import type { ComplaintCommandType } from './commands.ts'
import type { ComplaintState } from './state.ts'
import type { ComplaintStatus } from './status.ts'

/**
 * In what capacity somebody stands to a complaint: it is about their unit; they look into it from outside; they watch the
 * centre; or nobody acts.
 */
export type ComplaintCapacity = 'concerned' | 'investigator' | 'supervisor' | 'system'

type ByCapacity = Partial<Record<ComplaintCapacity, readonly ComplaintCommandType[]>>

/** What each capacity may ask for in each status; `decide` narrows it further. */
const table: Record<ComplaintStatus, ByCapacity> = {
  lodged: { supervisor: ['AcceptComplaint', 'DeclineComplaint'], system: ['NoteAcceptanceLate'] },
  accepted: {
    concerned: ['StateOwnSide'],
    investigator: ['RecordInvestigation'],
    system: ['NoteAnswerLate'],
  },
  investigated: {
    concerned: ['StateOwnSide'],
    investigator: ['RecordInvestigation'],
    supervisor: ['AnswerComplaint'],
    system: ['NoteAnswerLate'],
  },
  declined: {},
  answered: {},
}

/** The capacities of a person towards a complaint: whoever it is about neither looks into it nor answers it. */
export function complaintCapacitiesOf(
  { role, departmentCode }: Pick<Actor, 'role' | 'departmentCode'>,
  { grievance, investigator }: Pick<ComplaintState, 'grievance' | 'investigator'>,
): ComplaintCapacity[] {
  if (role === 'timer') return ['system']
  if (grievance === null) return []
  if (role === 'supervisor') return investigator === null ? ['supervisor', 'investigator'] : ['supervisor']
  if (role !== 'head' && role !== 'deputy-head') return []
  if (departmentCode === grievance.departmentCode) return ['concerned']
  return investigator !== undefined && departmentCode === investigator ? ['investigator'] : []
}

/** What the table leaves to a capacity in a status. */
export const availableComplaintCommands = (
  status: ComplaintStatus,
  capacity: ComplaintCapacity,
): readonly ComplaintCommandType[] => table[status][capacity] ?? []

/** Whether anybody may ask for it in this status. */
export const isComplaintCommandPossible = (status: ComplaintStatus, type: ComplaintCommandType): boolean =>
  Object.values(table[status]).some((commands) => commands.includes(type))
