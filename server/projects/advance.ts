import type { Status } from '#domain/cases/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { readyParts, type ProjectState } from '#domain/projects/index.ts'
import type { EffectHandlers } from '../kernel/outbox.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { beginPart, outcomeOf } from './begin-part.ts'
import { advanceStages } from './advance-stages.ts'
import { loadProject } from './load-project.ts'
import type { Projects } from './projects.ts'
import { sendOrAgain } from './send-or-again.ts'
import { lawClock } from '../identity/index.ts'

/** Writes down which cases and stages of a project ended, and begins what no longer waits. Safe to repeat. */
export async function advanceProject(projects: Projects, id: string): Promise<void> {
  const known = await loadProject(projects.desk.database, id)
  if (known?.state.status !== 'under-way') return
  await recordOutcomes(projects, id, known.state)
  await advanceStages(projects, id, known.state)
  const loaded = (await loadProject(projects.desk.database, id)) ?? known
  const { state } = loaded
  if (state.status !== 'under-way') return
  const [{ now } = { now: '' }] = await projects.desk.database.query<{ now: string }>('select clock_timestamp() as now')
  for (const part of readyParts(state, civilDateOf(now))) await beginPart(projects, id, loaded, part)
}

async function recordOutcomes({ desk: { database }, send }: Projects, id: string, { parts }: ProjectState) {
  const open = parts.flatMap(({ status, caseId }) => (status === 'open' && caseId ? [caseId] : []))
  const rows = await database.query<{ id: string; status: Status; endedOn: string }>(
    `select id, status,
       coalesce(decided_on, closed_on, (last_at at time zone 'Asia/Shanghai')::date) as "endedOn"
     from case_row where id = any($1::uuid[])`,
    [open],
  )
  for (const { id: caseId, status, endedOn } of rows) {
    const outcome = outcomeOf(status)
    const item = parts.find((part) => part.caseId === caseId)?.item
    if (outcome === null || item === undefined) continue
    const order = { stream: id, requestId: `outcome ${item}`, requestHash: null, actor: lawClock }
    const command = { type: 'RecordPartOutcome', item, caseId, outcome, on: endedOn } as const
    await sendOrAgain(() => send({ ...order, command }))
  }
}

/** Whether a timer is one of a project's. */
export const isProjectTimer = ({ kind }: DueTimer): boolean => kind === 'project'

/** The day has come on which the applicant brings something: it goes on, and the timer goes with it. */
export async function fireProjectTimer(projects: Projects, { stream, dueAt }: DueTimer): Promise<void> {
  await advanceProject(projects, stream)
  await projects.desk.database.query(`delete from timer where stream = $1 and kind = 'project' and due_at = $2`, [
    stream,
    dueAt,
  ])
}

/** What carries out the effects projects leave, and the cases that are part of one. */
export const projectEffects = (projects: Projects): EffectHandlers => ({
  project: ({ payload }) => advanceProject(projects, String(payload['projectId'])),
})
