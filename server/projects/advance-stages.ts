import { openAcceptanceStatuses, openParallelStatuses, type ProjectState } from '#domain/projects/index.ts'
import type { Projects } from './projects.ts'
import { sendOrAgain } from './send-or-again.ts'
import { lawClock } from '../identity/index.ts'

/** What a stage is handled in, as its own table mirrors it. */
interface Handling {
  id: string
  stage: string | null
  status: string
  beganOn: string
  endedOn: string | null
}

const open: ReadonlySet<string> = new Set([...openParallelStatuses, ...openAcceptanceStatuses])
const granted: ReadonlySet<string> = new Set(['approved', 'concluded', 'filed'])

/** Writes down which stages began and which ended, as their approvals and acceptances have it. Safe to repeat. */
export async function advanceStages({ desk: { database }, send }: Projects, id: string, { stages }: ProjectState) {
  if (stages.length === 0) return
  const handlings = await database.query<Handling>(
    `select id, stage, status, applied_on as "beganOn", ended_on as "endedOn", last_at from parallel_approval
       where project_id = $1::uuid
     union all
     select id, null, status, applied_on, coalesce(letter_on, (last_at at time zone 'Asia/Shanghai')::date), last_at
       from acceptance where project_id = $1::uuid and not alone
     order by "beganOn", last_at`,
    [id],
  )
  const order = { stream: id, requestHash: null, actor: lawClock }
  for (const { id: handledIn, stage: named, status, beganOn, endedOn } of handlings) {
    const stage = named ?? stages.find(({ handling }) => handling === 'acceptance')?.code
    if (stage === undefined) continue
    const opened = { type: 'OpenStage', stage, handledIn, on: beganOn } as const
    await sendOrAgain(() => send({ ...order, command: opened, requestId: `open ${handledIn}` }))
    // Concluded works are accepted, though the completion is still to be filed.
    if (open.has(status) && !granted.has(status)) continue
    const outcome = granted.has(status) ? 'granted' : status === 'refused' ? 'refused' : 'ended'
    const command = { type: 'RecordStageOutcome', stage, handledIn, outcome, on: endedOn ?? beganOn } as const
    await sendOrAgain(() => send({ ...order, command, requestId: `end ${handledIn}` }))
  }
}
