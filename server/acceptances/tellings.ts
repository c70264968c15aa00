import type { AcceptanceEvent, AcceptanceState } from '#domain/projects/index.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'
import { stageNotices } from '../projects/index.ts'
import type { Audience } from '../supervision/index.ts'

type Left = NonNullable<Projected['outbox']>

/** After these the project the works belong to may go on; works nobody manages here have none. */
const movesOn: ReadonlySet<AcceptanceEvent['type']> = new Set<AcceptanceEvent['type']>([
  'AcceptanceApplied',
  'OpinionLetterIssued',
  'AcceptanceWithdrawn',
  'AcceptanceLapsed',
])

/** The applicant is told; the project goes on; whoever has to come to the works, or owes an opinion, is told. */
export function tellingsOf(
  state: AcceptanceState,
  { stream, log, news }: Changed<AcceptanceState, AcceptanceEvent>,
): Left {
  const { project } = state
  const entries = log.slice(log.length - news)
  const facts = { acceptance: stream, project: project?.name ?? '', projectEn: project?.nameEn ?? '' }
  const left = entries.flatMap(({ event, version }): Left => {
    const key = `acceptance ${stream} ${version}`
    const goesOn: Left =
      movesOn.has(event.type) && project
        ? [{ kind: 'project', dedupeKey: key, payload: { projectId: project.id } }]
        : []
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
 * Who of the staff is told of an event: the departments that come, of the date; the inspectors named, that they are; of silence
 * past the limit the leaders of those that owe, of the lead department and the centre.
 */
function staffTold(event: AcceptanceEvent, { setup, rounds }: AcceptanceState): { kind: string; audience: Audience }[] {
  switch (event.type) {
    case 'VisitDateSet':
      return Object.keys(rounds.at(-1)?.parts ?? {}).map((departmentCode) => ({
        kind: 'acceptance-visit',
        audience: { departmentCode, department: ['head', 'deputy-head', 'reviewer'] },
      }))
    case 'InspectorsAssigned':
      return [{ kind: 'acceptance-inspector', audience: { accounts: event.inspectors } }]
    case 'SilenceNoted':
      return [...new Set([...event.departments, setup?.lead ?? ''])].map((departmentCode, index) => ({
        kind: 'acceptance-silence',
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
