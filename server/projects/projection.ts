import { expectedNext, type ProjectState } from '#domain/projects/index.ts'
import { upsert, type Projection } from '../kernel/append.ts'
import type { Projected } from '../kernel/event-store.ts'

const projectColumns = [
  'id', 'version', 'kind', 'template_code', 'template_version', 'name', 'party_id', 'opened_by', 'year', 'serial', 'status',
  'facts', 'started_on', 'ended_on',
] as const // prettier-ignore

const partColumns = ['project_id', 'item_code', 'department_code', 'status', 'case_id'] as const

const stageColumns = [
  'project_id', 'code', 'handling', 'lead_department', 'departments', 'status', 'handled_in',
] as const // prettier-ignore

/** The tables a project's log is mirrored in. */
export const projectProjections: readonly Projection[] = [
  upsert('project', 'id', projectColumns),
  upsert('project_part', 'project_id, item_code', partColumns),
  upsert('project_stage', 'project_id, code', stageColumns),
]

/** What a change of a project writes beside its events: its rows, the timer of what is brought later, and a push to go on. */
export function projectProject(after: ProjectState, id: string, version: number, goesOn: boolean): Projected {
  const expected = expectedNext(after)
  return {
    rows: {
      project: [rowOf(after, id, version)],
      project_part: after.parts.map(({ item, departmentCode, status, caseId }) => ({
        ...{ project_id: id, item_code: item, department_code: departmentCode, status, case_id: caseId },
      })),
      project_stage: after.stages.map(({ code, handling, lead, departments, status, handledIn }) => ({
        ...{ project_id: id, code, handling, lead_department: lead, departments, status, handled_in: handledIn },
      })),
    },
    timers: expected === null ? [] : [{ kind: 'project', dueAt: `${expected}T00:00:00+08:00` }],
    outbox: goesOn ? [{ kind: 'project', dedupeKey: `project ${id} ${version}`, payload: { projectId: id } }] : [],
  }
}

function rowOf(state: ProjectState, id: string, version: number) {
  if (state.startedOn === null) throw new Error('a project has a beginning')
  return {
    id,
    version,
    kind: state.kind,
    template_code: state.template?.code ?? null,
    template_version: state.template?.version ?? null,
    name: state.name,
    party_id: state.partyId,
    opened_by: state.openedBy,
    year: Number(state.startedOn.slice(0, 4)),
    serial: state.serial,
    status: state.status,
    facts: state.facts,
    started_on: state.startedOn,
    ended_on: state.endedOn,
  }
}
