import type { Recorded } from '../kernel/index.ts'
import type { ProjectEvent, ProjectEventType } from './events.ts'
import type { PartState, ProjectState, StageState } from './state.ts'

type Of<Type extends ProjectEventType> = Extract<ProjectEvent, { type: Type }>
type Steps = {
  [Type in ProjectEventType]: (
    state: ProjectState,
    event: Of<Type>,
    entry: { at: string; serial: number | null },
  ) => Partial<ProjectState>
}

const withPart = ({ parts }: ProjectState, item: string, change: Partial<PartState>) => ({
  parts: parts.map((part) => (part.item === item ? { ...part, ...change } : part)),
})

const withStage = ({ stages }: ProjectState, code: string, change: Partial<StageState>) => ({
  stages: stages.map((stage) => (stage.code === code ? { ...stage, ...change } : stage)),
})

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  ProjectStarted: (_, { type: _type, by, parts, stages = [], on, ...told }, { at, serial }) => ({
    ...told,
    status: 'under-way',
    openedBy: by.id,
    serial,
    startedOn: on,
    startedAt: at,
    parts: parts.map((part) => ({
      ...part,
      ...{ status: 'waiting', caseId: null, expectedOn: null, beganOn: null, endedOn: null, heldUp: null },
    })),
    stages: stages.map((stage) => ({
      ...stage,
      ...{ status: 'waiting', handledIn: null, beganOn: null, endedOn: null },
    })),
  }),
  ProjectFactsChanged: ({ facts }, changed) => ({ facts: { ...facts, ...changed.facts } }),
  PartExpected: (state, { item, on }) => withPart(state, item, { expectedOn: on, heldUp: null }),
  PartOpened: (state, { item, caseId, on }) =>
    withPart(state, item, { status: 'open', caseId, beganOn: on, heldUp: null }),
  PartEnded: (state, { item, outcome, on }) => withPart(state, item, { status: outcome, endedOn: on }),
  PartHeldUp: (state, { item, because }) => withPart(state, item, { heldUp: because }),
  PartClosed: (state, { item, gone, on }) =>
    withPart(state, item, { status: gone ? 'dropped' : 'ended', beganOn: on, endedOn: on, heldUp: null }),
  StageOpened: (state, { stage, handledIn, on }) =>
    withStage(state, stage, { status: 'open', handledIn, beganOn: on, endedOn: null }),
  StageEnded: (state, { stage, outcome, on }) => withStage(state, stage, { status: outcome, endedOn: on }),
  ProjectCompleted: (_, { on }) => ({ status: 'completed', endedOn: on }),
  ProjectStopped: (_, { on }) => ({ status: 'stopped', endedOn: on }),
  ProjectWithdrawn: (_, { on }) => ({ status: 'withdrawn', endedOn: on }),
}

/** The project after one more entry of its stream. */
export function evolveProject(state: ProjectState, { event, at, serial }: Recorded<ProjectEvent>): ProjectState {
  const step = steps[event.type] as (
    state: ProjectState,
    event: ProjectEvent,
    entry: { at: string; serial: number | null },
  ) => Partial<ProjectState>
  return { ...state, ...step(state, event, { at, serial }) }
}
