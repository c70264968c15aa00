import { awaitingConfirmation, type ParallelEvent, type ParallelState } from '#domain/projects/index.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'
import { stageNotices } from '../projects/index.ts'
import type { Audience } from '../supervision/index.ts'

type Left = NonNullable<Projected['outbox']>

/** The applicant is told; the project goes on where its stage began or ended; the departments that owe an answer are told. */
export function tellingsOf(state: ParallelState, { stream, log, news }: Changed<ParallelState, ParallelEvent>): Left {
  const { project } = state
  const entries = log.slice(log.length - news)
  const facts = { approval: stream, project: project?.name ?? '', projectEn: project?.nameEn ?? '' }
  const left = entries.flatMap(({ event, version }): Left => {
    const key = `parallel ${stream} ${version}`
    const moved = event.type === 'ParallelApplied' || state.endedOn !== null
    const goesOn: Left = moved ? [{ kind: 'project', dedupeKey: key, payload: { projectId: project?.id ?? '' } }] : []
    const told = staffTold(event, state).map(({ kind, audience }, nth) => ({
      kind: 'staff-telling',
      dedupeKey: `${key} ${audience.departmentCode ?? nth}`,
      payload: { audience, kind, facts },
    }))
    return [...goesOn, ...told]
  })
  return [...stageNotices(stream, project, entries), ...left]
}

/**
 * Who of the staff is told of an event: the departments asked, that the stage was distributed to them; whoever was
 * heard, that its changed answer is its own to confirm; of silence past the limit
 * the leaders of those that owe, of the lead department and the centre.
 */
function staffTold(event: ParallelEvent, state: ParallelState): { kind: string; audience: Audience }[] {
  const { setup } = state
  switch (event.type) {
    case 'ParallelDistributed':
      return (setup?.departments ?? []).map(({ code: departmentCode }) => ({
        kind: 'parallel-distributed',
        audience: { departmentCode, department: ['head', 'deputy-head', 'reviewer'] },
      }))
    case 'DisagreementResolved':
      return awaitingConfirmation(state).map((departmentCode) => ({
        kind: 'parallel-confirmation',
        audience: { departmentCode, department: ['head', 'deputy-head', 'reviewer'] },
      }))
    case 'ParallelSilenceNoted':
      return [...new Set([...event.departments, setup?.lead ?? ''])].map((departmentCode, index) => ({
        kind: 'parallel-silence',
        // The centre hears of it once.
        audience: {
          departmentCode,
          department: ['head', 'deputy-head'],
          centre: index === 0 ? ['centre-manager'] : [],
        },
      }))
    default:
      return []
  }
}
