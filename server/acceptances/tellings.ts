import type { AcceptanceEvent, AcceptanceState } from '#domain/projects/index.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'

/** After these the project the works belong to may go on; works nobody manages here have none. */
const movesOn: ReadonlySet<AcceptanceEvent['type']> = new Set<AcceptanceEvent['type']>([
  'AcceptanceApplied',
  'OpinionLetterIssued',
  'AcceptanceWithdrawn',
  'AcceptanceLapsed',
])

/** The project goes on; silence past the limit goes up: to the leaders of the departments that owe, to the lead department and to the centre. */
export function tellingsOf(
  { project, setup }: AcceptanceState,
  { stream, log, news }: Changed<AcceptanceState, AcceptanceEvent>,
): Projected['outbox'] {
  return log.slice(log.length - news).flatMap(({ event, version }): NonNullable<Projected['outbox']> => {
    if (movesOn.has(event.type) && project) {
      const dedupeKey = `acceptance ${stream} ${version}`
      return [{ kind: 'project', dedupeKey, payload: { projectId: project.id } }]
    }
    if (event.type !== 'SilenceNoted') return []
    const facts = { acceptance: stream, project: project?.name ?? '', projectEn: project?.nameEn ?? '' }
    const departments = [...new Set([...event.departments, setup?.lead ?? ''])]
    return departments.map((departmentCode, index) => ({
      kind: 'staff-telling',
      dedupeKey: `acceptance ${stream} ${version} ${departmentCode}`,
      payload: {
        // The centre hears of it once.
        audience: {
          departmentCode,
          department: ['head', 'deputy-head'],
          centre: index === 0 ? ['centre-manager'] : [],
        },
        kind: 'acceptance-silence',
        facts,
      },
    }))
  })
}
