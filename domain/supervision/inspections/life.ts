import type { Actor } from '../../cases/index.ts'
import { epochMs, refuse, type Decider, type Recorded, type Refusal } from '../../kernel/index.ts'
import type { InspectionCommand, InspectionCommandType, InspectionStatus, Visit } from './commands.ts'

/** Everything that can happen to an inspection. */
export type InspectionEvent = { by: Actor } & (
  | ({ type: 'InspectionRecorded' } & Visit)
  | { type: 'InspectionFollowedUp'; outcome: 'put-right' | 'not-put-right'; remark: string }
)
export type InspectionEventType = InspectionEvent['type']

/** An inspection, folded from its stream. */
export interface InspectionState {
  status: InspectionStatus
  /** Null only before it was recorded. */
  visit: Visit | null
  serial: number | null
  recordedAt: string
  /** How often somebody looked again. */
  followUps: number
}

const noInspection: InspectionState = { status: 'clean', visit: null, serial: null, recordedAt: '', followUps: 0 }

/** What may be done in each status, by a supervisor alone. */
const table: Record<InspectionStatus, readonly InspectionCommandType[]> = {
  clean: [],
  open: ['FollowUpInspection'],
  'put-right': [],
}

/** What a person may do with an inspection now. */
export const inspectionCommandsFor = ({ status }: InspectionState, { role }: Pick<Actor, 'role'>) =>
  role === 'supervisor' ? table[status] : []

function evolveInspection(state: InspectionState, { event, at, serial }: Recorded<InspectionEvent>): InspectionState {
  if (event.type === 'InspectionRecorded') {
    const { type: _type, by: _by, ...visit } = event
    return { ...state, visit, serial, recordedAt: at, status: visit.findings.length === 0 ? 'clean' : 'open' }
  }
  return { ...state, followUps: state.followUps + 1, status: event.outcome === 'put-right' ? 'put-right' : 'open' }
}

/** The rules of an inspection's life: a visit lies in the past, is recorded once, and is looked at again until all is right. */
function decideInspection(
  command: InspectionCommand,
  state: InspectionState,
  { at, actor: by }: { at: string; actor: Actor },
): InspectionEvent[] | Refusal {
  if (command.type === 'RecordInspection') {
    if (state.visit !== null) return refuse('inspection-not-possible-now')
    if (by.role !== 'supervisor') return refuse('inspection-of-another')
    if (epochMs(command.visitedAt) > epochMs(at)) return refuse('visit-in-the-future')
    const { type: _, ...visit } = command
    return [{ type: 'InspectionRecorded', by, ...visit }]
  }
  if (state.visit === null) return refuse('inspection-not-found')
  if (!inspectionCommandsFor(state, by).includes(command.type))
    return refuse(table[state.status].includes(command.type) ? 'inspection-of-another' : 'inspection-not-possible-now')
  return [{ type: 'InspectionFollowedUp', by, outcome: command.outcome, remark: command.remark }]
}

/** The life of an inspection: what may happen, what it did, and where it starts. */
export const inspectionDecider: Decider<
  InspectionState,
  InspectionCommand,
  InspectionEvent,
  { at: string; actor: Actor }
> = { initial: noInspection, evolve: evolveInspection, decide: decideInspection }
