import type { Actor } from '../cases/index.ts'
import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { ProjectCommand } from './commands.ts'
import type { ProjectEvent } from './events.ts'
import { isSettled, readyStages, type ProjectState } from './state.ts'

/** A stage begins with its application and ends with its decision; with the last one granted the project is completed. */
export function onStage(
  command: Extract<ProjectCommand, { type: 'OpenStage' | 'RecordStageOutcome' }>,
  state: ProjectState,
  { by, on }: { by: Actor; on: CivilDate },
): ProjectEvent[] | Refusal {
  const stage = state.stages.find(({ code }) => code === command.stage)
  if (!stage) return refuse('stage-not-found')
  const { handledIn } = command
  if (command.type === 'OpenStage') {
    if (stage.status === 'open') return refuse('stage-under-way')
    if (!readyStages(state).includes(stage)) return refuse('stage-not-ready')
    return [{ type: 'StageOpened', by, stage: stage.code, handledIn, on: command.on }]
  }
  if (stage.status !== 'open' || stage.handledIn !== handledIn) return refuse('stage-not-open')
  const { outcome } = command
  const ended: ProjectEvent = { type: 'StageEnded', by, stage: stage.code, handledIn, outcome, on: command.on }
  const rest = state.stages.filter(({ code }) => code !== stage.code)
  const complete = outcome === 'granted' && [...rest, ...state.parts].every(isSettled)
  return complete ? [ended, { type: 'ProjectCompleted', by, on }] : [ended]
}
