import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { epochMs, refuse, type Decider, type Recorded, type Refusal } from '../../kernel/index.ts'
import { endOfWorkday, matterDaysOn, type Regime, type VerifiedFault } from '../../supervision/index.ts'
import type { Matter, MatterCommand, MatterCommandType, MatterEvent, MatterStatus } from './matter.ts'

/** A matter, folded from its stream. Instants. */
export interface MatterState {
  status: MatterStatus
  /** Null only before it was taken up. */
  matter: Matter | null
  serial: number | null
  takenAt: string
  dueAt: string
  late: boolean
  answer: string | null
  told: boolean
  answeredAt: string | null
}

const noMatter: MatterState = {
  ...{ status: 'open', matter: null, serial: null, takenAt: '', dueAt: '', late: false },
  ...{ answer: null, told: false, answeredAt: null },
}

export interface MatterFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
  regime: Regime
}

const leaders: readonly string[] = ['deputy-head', 'head']

/** Who may do what: the desk takes up and hands on; the owner, the leaders of the owner’s department or the desk answer. */
export function matterCommandsFor({ status, matter, late }: MatterState, actor: Actor): MatterCommandType[] {
  if (matter === null) return actor.role === 'centre-manager' ? ['TakeUpMatter'] : []
  if (status !== 'open') return []
  if (actor.role === 'timer') return late ? [] : ['NoteMatterLate']
  if (actor.role === 'centre-manager') return ['HandMatterOn', 'AnswerMatter']
  const isUnit = actor.departmentCode === matter.departmentCode && leaders.includes(actor.role)
  return isUnit || actor.id === matter.ownerId ? ['AnswerMatter'] : []
}

function evolveMatter(state: MatterState, { event, at, serial }: Recorded<MatterEvent>): MatterState {
  switch (event.type) {
    case 'MatterTakenUp': {
      const { type: _, by: _by, dueAt, ...matter } = event
      return { ...state, matter, dueAt, serial, takenAt: at }
    }
    case 'MatterHandedOn': {
      const { departmentCode, ownerId } = event
      return { ...state, matter: state.matter && { ...state.matter, departmentCode, ownerId } }
    }
    case 'MatterAnswered':
      return { ...state, status: event.outcome, answer: event.answer, told: event.told, answeredAt: at }
    case 'MatterLate':
      return { ...state, late: true }
  }
}

function decideMatter(command: MatterCommand, state: MatterState, facts: MatterFacts): MatterEvent[] | Refusal {
  const { at, actor: by, calendar, regime } = facts
  if (state.matter === null && command.type !== 'TakeUpMatter') return refuse('matter-not-found')
  if (!matterCommandsFor(state, by).includes(command.type))
    return refuse(
      state.status === 'open' && isActOfStaff(command, state) ? 'matter-of-another' : 'matter-not-possible-now',
    )
  switch (command.type) {
    case 'TakeUpMatter': {
      const { type: _, ...matter } = command
      return [{ type: 'MatterTakenUp', by, ...matter, dueAt: endOfWorkday(at, matterDaysOn(regime, at), calendar) }]
    }
    case 'HandMatterOn': {
      const { departmentCode, ownerId, reason } = command
      return [{ type: 'MatterHandedOn', by, departmentCode, ownerId, reason }]
    }
    case 'AnswerMatter': {
      const { outcome, answer, told } = command
      if (answer.trim() === '') return refuse('matter-without-answer')
      if (state.matter?.reachable && !told) return refuse('matter-not-told')
      return [{ type: 'MatterAnswered', by, outcome, answer, told }]
    }
    case 'NoteMatterLate':
      return epochMs(at) < epochMs(state.dueAt) ? refuse('matter-not-possible-now') : [{ type: 'MatterLate', by }]
  }
}

/** Whether it would be possible for somebody; the clock’s own act and a second beginning are not. */
const isActOfStaff = ({ type }: MatterCommand, { matter }: MatterState): boolean =>
  type === 'TakeUpMatter' ? matter === null : type !== 'NoteMatterLate'

/** What time does to a matter by itself: it says that nobody answered. */
export const commandOfMatterTimer = { 'matter-due': { type: 'NoteMatterLate' } } as const satisfies Record<
  string,
  MatterCommand
>
export type MatterTimerKind = keyof typeof commandOfMatterTimer

export const matterTimersOf = ({ status, late, dueAt }: MatterState): { kind: MatterTimerKind; dueAt: string }[] =>
  status === 'open' && !late && dueAt !== '' ? [{ kind: 'matter-due', dueAt }] : []

/** The fault a matter establishes when nobody answered in time: its owner’s. `version` is that of the entry. */
export function faultOfMatter(
  stream: string,
  { matter, dueAt }: MatterState,
  event: MatterEvent,
  version: number,
): VerifiedFault | null {
  if (event.type !== 'MatterLate' || !matter) return null
  return {
    ...{ source: 'matter', stream, nth: 1, part: 'satisfaction', severity: 'ordinary', breachAt: dueAt },
    about: { kind: 'department', id: matter.departmentCode },
    ...{ departmentCode: matter.departmentCode, windowCode: null, persons: [matter.ownerId] },
    cites: [{ stream, version }],
  }
}

/** The life of a matter: taken up with an owner and a clock, handed on, answered. */
export const matterDecider: Decider<MatterState, MatterCommand, MatterEvent, MatterFacts> = {
  initial: noMatter,
  evolve: evolveMatter,
  decide: decideMatter,
}
