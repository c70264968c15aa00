import { addBusinessHours, type CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import {
  addDays,
  civilDateOf,
  epochMs,
  instantOf,
  refuse,
  timeOfDay,
  type Decider,
  type Recorded,
  type Refusal,
} from '../../kernel/index.ts'
import {
  actsForPlace,
  type Discrepancy,
  type HandOver,
  type HandOverCommand,
  type HandOverCommandType,
  type HandOverEvent,
  type HandOverPlace,
  type HandOverStatus,
} from './hand-over.ts'

/** A list, folded from its stream. */
export interface HandOverState {
  status: HandOverStatus
  /** Null only before it was made. */
  handed: HandOver | null
  serial: number | null
  handedAt: string
  handedBy: string
  dueAt: string
  receivedAt: string | null
  receivedBy: string | null
  discrepancies: readonly Discrepancy[]
  settlement: string | null
  late: boolean
}

const noHandOver: HandOverState = {
  ...{ status: 'handed-over', handed: null, serial: null, handedAt: '', handedBy: '', dueAt: '' },
  ...{ receivedAt: null, receivedBy: null, discrepancies: [], settlement: null, late: false },
}

export interface HandOverFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
}

/** Opening hours within which a list is to be received. */
export const handOverHours = 2

/** What each side may do while a list stands so. */
const table: Record<HandOverStatus, { from: readonly HandOverCommandType[]; to: readonly HandOverCommandType[] }> = {
  'handed-over': { from: ['TakeBackPapers'], to: ['ReceivePapers'] },
  differing: { from: ['SettleDiscrepancies'], to: [] },
  received: { from: [], to: [] },
  settled: { from: [], to: [] },
  'taken-back': { from: [], to: [] },
}

/** What somebody may do with a list now; nobody receives what they handed over themselves. */
export function handOverCommandsFor(
  { status, handed, handedBy, late }: HandOverState,
  actor: Actor,
): HandOverCommandType[] {
  if (handed === null) return []
  if (actor.role === 'timer') return status === 'handed-over' && !late ? ['NoteHandOverLate'] : []
  const of = (place: HandOverPlace) => actsForPlace(place, handed.departmentCode, actor)
  const { from, to } = table[status]
  return [...(of(handed.from) ? from : []), ...(of(handed.to) && actor.id !== handedBy ? to : [])]
}

function evolveHandOver(state: HandOverState, { event, at, serial }: Recorded<HandOverEvent>): HandOverState {
  switch (event.type) {
    case 'PapersHandedOver': {
      const { type: _, by, dueAt, ...handed } = event
      return { ...state, handed, dueAt, serial, handedAt: at, handedBy: by.id }
    }
    case 'PapersReceived': {
      const { discrepancies, by } = event
      const status = discrepancies.length === 0 ? 'received' : 'differing'
      return { ...state, status, discrepancies, receivedAt: at, receivedBy: by.id }
    }
    case 'DiscrepanciesSettled':
      return { ...state, status: 'settled', settlement: event.settlement }
    case 'PapersTakenBack':
      return { ...state, status: 'taken-back', settlement: event.reason }
    case 'HandOverLate':
      return { ...state, late: true }
  }
}

function decideHandOver(
  command: HandOverCommand,
  state: HandOverState,
  facts: HandOverFacts,
): HandOverEvent[] | Refusal {
  const { actor: by } = facts
  if (command.type === 'HandOverPapers') return handedOver(command, state, facts)
  if (state.handed === null) return refuse('hand-over-not-found')
  if (!handOverCommandsFor(state, by).includes(command.type)) {
    const { from, to } = table[state.status]
    return refuse([...from, ...to].includes(command.type) ? 'hand-over-of-another' : 'hand-over-not-possible-now')
  }
  switch (command.type) {
    case 'ReceivePapers': {
      const unknown = command.discrepancies.find(({ line }) => state.handed?.papers[line - 1] === undefined)
      if (unknown) return refuse('no-such-line', { line: unknown.line })
      return [{ type: 'PapersReceived', by, discrepancies: [...command.discrepancies] }]
    }
    case 'SettleDiscrepancies':
      return [{ type: 'DiscrepanciesSettled', by, settlement: command.settlement }]
    case 'TakeBackPapers':
      return [{ type: 'PapersTakenBack', by, reason: command.reason }]
    case 'NoteHandOverLate':
      return epochMs(facts.at) < epochMs(state.dueAt)
        ? refuse('hand-over-not-possible-now')
        : [{ type: 'HandOverLate', by }]
  }
}

type Making = Extract<HandOverCommand, { type: 'HandOverPapers' }>

function handedOver({ type: _, ...handed }: Making, state: HandOverState, { at, actor: by, calendar }: HandOverFacts) {
  if (state.handed !== null) return refuse('hand-over-not-possible-now')
  if (handed.from === handed.to || !actsForPlace(handed.from, handed.departmentCode, by))
    return refuse('hand-over-of-another')
  if (handed.papers.length === 0) return refuse('nothing-handed-over')
  const due = addBusinessHours(calendar, { on: civilDateOf(at), time: timeOfDay(at).slice(0, 5) }, handOverHours)
  return [{ type: 'PapersHandedOver' as const, by, dueAt: instantAt(due), ...handed }]
}

const instantAt = ({ on, time }: { on: string; time: string }): string =>
  time === '24:00' ? instantAt({ on: addDays(on, 1), time: '00:00' }) : instantOf(epochMs(`${on}T${time}:00+08:00`))

/** The life of a hand-over list: made by one side, received by the other, differences settled by the first. */
export const handOverDecider: Decider<HandOverState, HandOverCommand, HandOverEvent, HandOverFacts> = {
  initial: noHandOver,
  evolve: evolveHandOver,
  decide: decideHandOver,
}

/** The cases whose papers or results the other side has: of a list that differs all but those of the lines that do. */
export function takenOver({ status, handed, discrepancies }: HandOverState): string[] {
  const isThere = (line: number) => status !== 'differing' || discrepancies.every((one) => one.line !== line)
  if (status !== 'received' && status !== 'differing' && status !== 'settled') return []
  return handed?.papers.flatMap(({ caseId }, index) => (caseId !== null && isThere(index + 1) ? [caseId] : [])) ?? []
}

export const handOverTimer = 'hand-over-due'

/** A list nobody has received says so when its hours are over. */
export const handOverTimersOf = ({ status, late, dueAt }: HandOverState): { kind: string; dueAt: string }[] =>
  status === 'handed-over' && !late ? [{ kind: handOverTimer, dueAt }] : []
