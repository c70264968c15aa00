import type { Actor } from '../../cases/index.ts'
import { refuse, type CivilDate, type Decider, type Recorded, type Refusal } from '../../kernel/index.ts'

/** Where help (帮办代办) stands: under way, or ended by whoever helps or by the desk. */
export const helpStatuses = ['under-way', 'ended'] as const
export type HelpStatus = (typeof helpStatuses)[number]

/** Something to be done for whoever is helped. */
export interface HelpTask {
  what: string
  done: { note: string; at: string } | null
}

/** Who helps whom, with what, and what they signed for it. */
export interface Help {
  partyId: string
  /** The account of the helper, who acts under the mandate. */
  helperId: string
  /** The project it is about; null for a person’s affairs. */
  projectId: string | null
  /** Until when the mandate runs. */
  until: CivilDate
  /** SHA-256 (hex) of the signature under the mandate, as it is kept sealed. */
  signature: string
}

export type HelpCommand =
  | ({ type: 'BeginHelp'; tasks: readonly string[] } & Help)
  | { type: 'AddTask'; what: string }
  | { type: 'DoTask'; task: number; note: string }
  | { type: 'EndHelp'; note: string }
export type HelpCommandType = HelpCommand['type']

/** Everything that can happen to it. What is done under the mandate names both: who did it, and for whom. */
export type HelpEvent = { by: Actor } & (
  | ({ type: 'HelpBegun'; tasks: string[] } & Help)
  | { type: 'TaskAdded'; what: string }
  | { type: 'TaskDone'; task: number; note: string; partyId: string }
  | { type: 'HelpEnded'; note: string }
)
export type HelpEventType = HelpEvent['type']

/** What a decision about help goes by. */
export interface HelpFacts {
  actor: Actor
  /** Whether the mandate is in force at the moment of the act. */
  mandated: boolean
}

export interface HelpState {
  status: HelpStatus
  /** Null only before it began. */
  help: Help | null
  tasks: readonly HelpTask[]
  begunAt: string
  ending: string | null
}

const noHelp: HelpState = { status: 'under-way', help: null, tasks: [], begunAt: '', ending: null }

/** The desk assigns and ends; whoever helps works the list. */
export function helpCommandsFor(
  { status, help }: HelpState,
  { id, role }: Pick<Actor, 'id' | 'role'>,
): HelpCommandType[] {
  if (help === null) return role === 'centre-manager' ? ['BeginHelp'] : []
  if (status === 'ended') return []
  if (role === 'centre-manager') return ['AddTask', 'EndHelp']
  return id === help.helperId ? ['AddTask', 'DoTask', 'EndHelp'] : []
}

function evolveHelp(state: HelpState, { event, at }: Recorded<HelpEvent>): HelpState {
  switch (event.type) {
    case 'HelpBegun': {
      const { type: _, by: _by, tasks, ...help } = event
      return { ...state, help, begunAt: at, tasks: tasks.map((what) => ({ what, done: null })) }
    }
    case 'TaskAdded':
      return { ...state, tasks: [...state.tasks, { what: event.what, done: null }] }
    case 'TaskDone': {
      const done = { note: event.note, at }
      return { ...state, tasks: state.tasks.map((one, index) => (index + 1 === event.task ? { ...one, done } : one)) }
    }
    case 'HelpEnded':
      return { ...state, status: 'ended', ending: event.note }
  }
}

function decideHelp(command: HelpCommand, state: HelpState, { actor: by, mandated }: HelpFacts): HelpEvent[] | Refusal {
  const { help } = state
  if (help === null && command.type !== 'BeginHelp') return refuse('help-not-found')
  if (!helpCommandsFor(state, by).includes(command.type))
    return refuse(
      state.status === 'ended' || command.type === 'BeginHelp' ? 'help-not-possible-now' : 'help-of-another',
    )
  switch (command.type) {
    case 'BeginHelp': {
      const { type: _, tasks, ...begun } = command
      return [{ type: 'HelpBegun', by, ...begun, tasks: [...tasks] }]
    }
    case 'AddTask':
      return [{ type: 'TaskAdded', by, what: command.what }]
    case 'DoTask': {
      if (!mandated) return refuse('no-mandate')
      const task = state.tasks[command.task - 1]
      if (!task || task.done !== null) return refuse('no-such-task', { task: command.task })
      return [{ type: 'TaskDone', by, task: command.task, note: command.note, partyId: help?.partyId ?? '' }]
    }
    case 'EndHelp':
      return [{ type: 'HelpEnded', by, note: command.note }]
  }
}

/** The life of help: begun with a mandate and a list, worked off, ended; the mandate ends with it. */
export const helpDecider: Decider<HelpState, HelpCommand, HelpEvent, HelpFacts> = {
  initial: noHelp,
  evolve: evolveHelp,
  decide: decideHelp,
}
