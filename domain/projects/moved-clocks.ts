import type { CivilDate } from '../kernel/index.ts'
import type { AcceptanceClockKind } from './acceptance/clock-kinds.ts'
import type { ParallelClockKind } from './parallel/clock-kinds.ts'

export type StageClockKind = ParallelClockKind | AcceptanceClockKind

/** A clock of a stage that ends on another day by another calendar. `departmentCode` is who owes it; null is nobody of the staff. */
export interface MovedStageClock<Kind extends StageClockKind = StageClockKind> {
  clock: Kind
  departmentCode: string | null
  from: CivilDate
  to: CivilDate
}

/** What another calendar does to a stage under way. */
export interface RecountedStage<Event> {
  /** Null where it may not be counted by it, or is already. */
  event: Event | null
  /** A running clock has ended: that stays so. */
  late: boolean
}

interface Running<Kind extends StageClockKind> {
  kind: Kind
  departmentCode: string | null
  dueOn: CivilDate
  stoppedOn: CivilDate | null
}

/**
 * Which running clocks end on another day; `was` and `is` are the same clocks by the calendar before and after. `late`: one has
 * ended; `held`: one that has ended would not have.
 */
export function movedClocks<Kind extends StageClockKind>(
  was: readonly Running<Kind>[],
  is: readonly Running<Kind>[],
  today: CivilDate,
): { moved: MovedStageClock<Kind>[]; late: boolean; held: boolean } {
  const running = was.flatMap((clock, index) => {
    const to = is[index]?.dueOn
    return clock.stoppedOn === null && to !== undefined ? [{ ...clock, to }] : []
  })
  const changed = running.filter(({ dueOn, to }) => to !== dueOn)
  return {
    moved: changed.map(({ kind, departmentCode, dueOn, to }) => ({ clock: kind, departmentCode, from: dueOn, to })),
    late: running.some(({ dueOn }) => dueOn < today),
    held: changed.some(({ dueOn }) => dueOn < today),
  }
}
