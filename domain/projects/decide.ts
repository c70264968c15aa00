import type { Actor } from '../cases/index.ts'
import { civilDateOf, parseCivilDate, refuse, type Decider, type Refusal } from '../kernel/index.ts'
import type { ProjectCommand } from './commands.ts'
import type { ProjectEvent } from './events.ts'
import { evolveProject } from './evolve.ts'
import { inOrder } from './plan/plan.ts'
import { onStage } from './decide-stage.ts'
import { blockedParts, isSettled, noProject, readyParts, type ProjectState } from './state.ts'

/** What a decision about a project goes by. */
export interface ProjectFactsGiven {
  at: string
  actor: Actor
}

type Part = Extract<ProjectCommand, { item: string }>

/** The rules of a project's life: the events a command leads to, or a lawful "no". */
export function decideProject(
  command: ProjectCommand,
  state: ProjectState,
  { at, actor: by }: ProjectFactsGiven,
): ProjectEvent[] | Refusal {
  const on = civilDateOf(at)
  if (command.type === 'StartProject') return started(command, state, { by, on })
  if (state.startedOn === null) return refuse('project-not-found')
  if (state.status !== 'under-way') return refuse('project-has-ended')
  switch (command.type) {
    case 'ChangeProjectFacts':
      return [{ type: 'ProjectFactsChanged', by, facts: command.facts, reason: command.reason }]
    case 'WithdrawProject':
      return [{ type: 'ProjectWithdrawn', by, reason: command.reason, on }]
    case 'OpenStage':
    case 'RecordStageOutcome':
      return onStage(command, state, { by, on })
    default:
      return onPart(command, state, { by, on })
  }
}

function started(
  { type: _, parts, stages, materials, ...told }: Extract<ProjectCommand, { type: 'StartProject' }>,
  state: ProjectState,
  { by, on }: { by: Actor; on: string },
): ProjectEvent[] | Refusal {
  if (state.startedOn !== null) return refuse('project-exists')
  const limit = { value: 0, unit: 'workday' } as const
  const steps = [
    ...parts.map(({ item, needs }) => ({ key: item, needs, limit })),
    ...(stages ?? []).map(({ code, needs }) => ({ key: code, needs, limit })),
  ]
  if (!inOrder(steps)) return refuse('plan-runs-in-a-circle')
  const made = { parts: [...parts], ...(stages && { stages }), materials: [...materials] }
  return [{ ...told, type: 'ProjectStarted', by, ...made, on }]
}

function onPart(command: Part, state: ProjectState, { by, on }: { by: Actor; on: string }): ProjectEvent[] | Refusal {
  const part = state.parts.find(({ item }) => item === command.item)
  if (!part) return refuse('part-not-found')
  switch (command.type) {
    case 'ExpectPart':
      if (part.status !== 'waiting') return refuse('part-has-begun')
      if (command.on !== null && (!parseCivilDate(command.on) || command.on < on)) return refuse('day-has-passed')
      return [{ type: 'PartExpected', by, item: part.item, on: command.on }]
    case 'OpenPart':
      if (!readyParts(state, on).includes(part)) return refuse('part-not-ready')
      return [{ type: 'PartOpened', by, item: part.item, caseId: command.caseId, on }]
    case 'HoldUpPart':
      if (part.status !== 'waiting') return refuse('part-has-begun')
      return [{ type: 'PartHeldUp', by, item: part.item, because: command.because, on }]
    case 'ClosePart': {
      if (part.status !== 'waiting') return refuse('part-has-begun')
      return andEnd(state, { type: 'PartClosed', by, item: part.item, gone: command.gone, on }, { by, on })
    }
    case 'RecordPartOutcome': {
      if (part.status !== 'open' || part.caseId !== command.caseId) return refuse('part-not-open')
      const ended: ProjectEvent = {
        ...{ type: 'PartEnded', by, item: part.item },
        ...{ caseId: command.caseId, outcome: command.outcome, on: command.on },
      }
      return andEnd(state, ended, { by, on })
    }
  }
}

/** An event that settles an item, and the end of the project where it was the last. */
const andEnd = (state: ProjectState, event: ProjectEvent, who: { by: Actor; on: string }): ProjectEvent[] => [
  event,
  ...endOf(evolveProject(state, { event, at: '', version: 0, serial: null }), who),
]

/** A project ends with its last item: completed where all were granted, stopped where nothing can go on. */
function endOf(state: ProjectState, { by, on }: { by: Actor; on: string }): ProjectEvent[] {
  const blocked = blockedParts(state)
  const goesOn = state.parts.some(
    (part) => part.status === 'open' || (part.status === 'waiting' && !blocked.includes(part)),
  )
  if (goesOn) return []
  const complete = state.parts.every(isSettled) && state.parts.some(({ status }) => status === 'granted')
  return [complete ? { type: 'ProjectCompleted', by, on } : { type: 'ProjectStopped', by, on }]
}

/** The life of a project: what may happen, what it did, and where it starts. */
export const projectDecider: Decider<ProjectState, ProjectCommand, ProjectEvent, ProjectFactsGiven> = {
  initial: noProject,
  evolve: evolveProject,
  decide: decideProject,
}
