import { due, type CompiledCalendar } from '../../calendar/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { ParallelClock } from './clocks.ts'
import { lawfulDays } from './lawful.ts'
import type { StageResult } from './setup.ts'
import type { ItemLicence, ItemObjection, ParallelState } from './state.ts'

/** A licence an approved stage leads to: of which item, of whose department, and the licence once it was issued. */
export interface DueLicence {
  departmentCode: string
  result: StageResult
  licence: ItemLicence | null
  objection: ItemObjection | null
}

/** The licences a stage leads to once it is approved; none before, nor where its items give none. */
export function dueLicences({ setup, status, licences, objections }: ParallelState): DueLicence[] {
  if (!setup || status !== 'approved') return []
  return setup.departments.flatMap(({ code, items }) =>
    (setup.results ?? [])
      .filter(({ item }) => items.includes(item))
      .map((result) => ({
        ...{ departmentCode: code, result },
        ...{ licence: licences[result.item] ?? null, objection: objections[result.item] ?? null },
      })),
  )
}

/** Each item's time to issue and deliver what was granted: ten working days from the decision (Licensing Law Art. 44). */
export function deliveryClocksOf(state: ParallelState, calendar: CompiledCalendar): ParallelClock[] {
  const { decision } = state
  if (decision === null) return []
  const limit = { value: lawfulDays.delivery, unit: 'workday' } as const
  return dueLicences(state).map(({ departmentCode, result: { item }, licence }) => ({
    ...{ kind: 'delivery', departmentCode, item, startOn: decision.on, limit },
    dueOn: due(calendar, { from: decision.on, ...limit, stretches: [] }).dueOn,
    ...stopOf(licence),
  }))
}

/** Handed over, or what was taken back before that is no longer to be. */
function stopOf(licence: ItemLicence | null): { stoppedOn: CivilDate | null; stoppedAt: string | null } {
  const { on = null, at = null } = licence?.delivered ?? licence?.ended ?? {}
  return { stoppedOn: on, stoppedAt: at }
}

/** Departments that have not handed over everything they granted. */
export const owingLicences = (state: ParallelState): string[] => [
  ...new Set(
    dueLicences(state).flatMap(({ departmentCode, licence }) =>
      stopOf(licence).stoppedOn === null ? [departmentCode] : [],
    ),
  ),
]
