import type { ParallelEvent, ParallelState } from '#domain/projects/index.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'
import { stageNotices } from '../projects/index.ts'

type Left = NonNullable<Projected['outbox']>

/** The applicant is told; the project goes on where its stage began or ended; silence past the limit goes up to leaders and the centre. */
export function tellingsOf(
  state: ParallelState,
  { stream, log, news }: Changed<ParallelState, ParallelEvent>,
): Projected['outbox'] {
  const entries = log.slice(log.length - news)
  const left = entries.flatMap(({ event, version }): Left => {
    const silent = event.type === 'ParallelSilenceNoted' ? event.departments : []
    const moved = event.type === 'ParallelApplied' || state.endedOn !== null
    return [...(moved ? [projectGoesOn(state, stream, version)] : []), ...silenceTold(state, stream, version, silent)]
  })
  return [...stageNotices(stream, state.project, entries), ...left]
}

const projectGoesOn = ({ project }: ParallelState, stream: string, version: number): Left[number] => ({
  kind: 'project',
  dedupeKey: `parallel ${stream} ${version}`,
  payload: { projectId: project?.id ?? '' },
})

function silenceTold(
  { project, setup }: ParallelState,
  stream: string,
  version: number,
  silent: readonly string[],
): Left {
  if (silent.length === 0) return []
  const facts = { approval: stream, project: project?.name ?? '', projectEn: project?.nameEn ?? '' }
  return [...new Set([...silent, setup?.lead ?? ''])].map((departmentCode, index) => ({
    kind: 'staff-telling',
    dedupeKey: `parallel ${stream} ${version} ${departmentCode}`,
    payload: {
      // The centre hears of it once.
      audience: { departmentCode, department: ['head', 'deputy-head'], centre: index === 0 ? ['centre-manager'] : [] },
      kind: 'parallel-silence',
      facts,
    },
  }))
}
