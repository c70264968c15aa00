import type { Actor } from '../../cases/index.ts'
import { civilDateOf, refuse, type Decider, type Recorded, type Refusal } from '../../kernel/index.ts'
import type { RecordCommand, RecordCommandType, RecordedScore, RecordStatus } from './commands.ts'

/** Everything that can happen to a record. */
export type RecordEvent = { by: Actor } & (
  | ({ type: 'ScoreRecordProposed' } & RecordedScore)
  | { type: 'ScoreRecordApproved' }
  | { type: 'ScoreRecordRejected'; reason: string }
  | { type: 'RevocationProposed'; reason: string }
  | { type: 'ScoreRecordRevoked' }
  | { type: 'RevocationRejected'; reason: string }
)
export type RecordEventType = RecordEvent['type']

/** A record, folded from its stream. */
export interface RecordState {
  status: RecordStatus
  /** Null only before it was proposed. */
  record: RecordedScore | null
  serial: number | null
  proposedAt: string
  /** Who made the proposal that is open; another has to approve it. */
  proposedBy: string | null
}

const none: RecordState = { status: 'proposed', record: null, serial: null, proposedAt: '', proposedBy: null }

const deciding: readonly RecordCommandType[] = ['ApproveScoreRecord', 'RejectScoreRecord']
const table: Record<RecordStatus, readonly RecordCommandType[]> = {
  proposed: deciding,
  'in-force': ['ProposeRevocation'],
  rejected: [],
  'revocation-proposed': deciding,
  revoked: [],
}

/** What a person may do with a record now: a supervisor proposes, and another supervisor or the manager of the centre decides. */
export function recordCommandsFor(
  { status, proposedBy }: Pick<RecordState, 'status' | 'proposedBy'>,
  { id, role }: Pick<Actor, 'id' | 'role'>,
): RecordCommandType[] {
  const mayDecide = (role === 'supervisor' || role === 'centre-manager') && id !== proposedBy
  return table[status].filter((command) => (command === 'ProposeRevocation' ? role === 'supervisor' : mayDecide))
}

function evolveRecord(state: RecordState, { event, at, serial }: Recorded<RecordEvent>): RecordState {
  switch (event.type) {
    case 'ScoreRecordProposed': {
      const { type: _, by, ...record } = event
      return { status: 'proposed', record, serial, proposedAt: at, proposedBy: by.id }
    }
    case 'ScoreRecordApproved':
    case 'RevocationRejected':
      return { ...state, status: 'in-force', proposedBy: null }
    case 'ScoreRecordRejected':
      return { ...state, status: 'rejected', proposedBy: null }
    case 'RevocationProposed':
      return { ...state, status: 'revocation-proposed', proposedBy: event.by.id }
    case 'ScoreRecordRevoked':
      return { ...state, status: 'revoked', proposedBy: null }
  }
}

/** The rules of a record's life: what happened lies in the past, and nothing counts, or ceases to, by one person alone. */
function decideRecord(
  command: RecordCommand,
  state: RecordState,
  { at, actor: by }: { at: string; actor: Actor },
): RecordEvent[] | Refusal {
  if (command.type === 'ProposeScoreRecord') {
    if (state.record !== null) return refuse('score-record-not-possible-now')
    if (by.role !== 'supervisor') return refuse('score-record-of-another')
    if (command.happenedOn > civilDateOf(at)) return refuse('score-record-in-the-future')
    const { type: _, ...record } = command
    return [{ type: 'ScoreRecordProposed', by, ...record }]
  }
  if (state.record === null) return refuse('score-record-not-found')
  if (!table[state.status].includes(command.type)) return refuse('score-record-not-possible-now')
  if (command.type !== 'ProposeRevocation' && by.id === state.proposedBy) return refuse('second-approver-needed')
  if (!recordCommandsFor(state, by).includes(command.type)) return refuse('score-record-of-another')
  const isRevocation = state.status === 'revocation-proposed'
  switch (command.type) {
    case 'ProposeRevocation':
      return [{ type: 'RevocationProposed', by, reason: command.reason }]
    case 'ApproveScoreRecord':
      return [{ type: isRevocation ? 'ScoreRecordRevoked' : 'ScoreRecordApproved', by }]
    case 'RejectScoreRecord':
      return [{ type: isRevocation ? 'RevocationRejected' : 'ScoreRecordRejected', by, reason: command.reason }]
  }
}

/** The life of a record: what may happen, what it did, and where it starts. */
export const recordDecider: Decider<RecordState, RecordCommand, RecordEvent, { at: string; actor: Actor }> = {
  initial: none,
  evolve: evolveRecord,
  decide: decideRecord,
}
