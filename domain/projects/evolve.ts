import type { Recorded } from '../kernel/index.ts'
import type { ProjectEvent, ProjectEventType } from './events.ts'
import type { PartState, ProjectState } from './state.ts'

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

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  ProjectStarted: (_, { type: _type, by, parts, on, ...told }, { at, serial }) => ({
    ...told,
    status: 'under-way',
    openedBy: by.id,
    serial,
    startedOn: on,
    startedAt: at,
    parts: parts.map((part) => ({
      ...part,
      ...{ status: 'waiting', caseId: null, expectedOn: null, beganOn: null, endedOn: null },
    })),
  }),
  ProjectFactsChanged: ({ facts }, changed) => ({ facts: { ...facts, ...changed.facts } }),
  PartExpected: (state, { item, on }) => withPart(state, item, { expectedOn: on }),
  PartOpened: (state, { item, caseId, on }) => withPart(state, item, { status: 'open', caseId, beganOn: on }),
  PartEnded: (state, { item, outcome, on }) => withPart(state, item, { status: outcome, endedOn: on }),
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
