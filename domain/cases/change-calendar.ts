import { isAfter, type CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { civilDateOf, timeOfDay } from '../kernel/index.ts'
import { isRight, ledgerOf, type LedgerClock } from './clock-ledger.ts'
import type { Actor, CaseEvent, MovedClock } from './events.ts'
import type { CaseState } from './state.ts'

type CalendarChanged = Extract<CaseEvent, { type: 'CalendarChanged' }>

/** Whether anybody outside may hold the office to a clock: a step is its own affair, a right the other side's. */
export const bindsTheOffice = ({ kind }: Pick<LedgerClock, 'kind'>): boolean =>
  kind !== 'step' && kind !== 'inspectors' && !isRight({ kind })

/** Whether clocks of a case may still run: it was submitted and is not closed. */
export const isOpen = ({ submittedAt, closedOn }: CaseState): boolean => submittedAt !== null && closedOn === null

/** What another calendar does to a case. */
export interface Recounted {
  /** Null where it changes nothing or may not. */
  event: CalendarChanged | null
  /** A running clock has ended: that stays so. */
  late: boolean
}

/**
 * What another calendar does to an open case: its pin moves, and with it the clocks that run. A clock that has ended stays
 * where it ended, so a case that would be late no more keeps its calendar.
 */
export function changeCalendar(
  state: CaseState,
  item: ServiceItem,
  { before, after }: { before: CompiledCalendar; after: CompiledCalendar },
  { at, by }: { at: string; by: Actor },
): Recounted {
  if (!isOpen(state) || state.calendarVersion === after.version) return { event: null, late: false }
  const now = { on: civilDateOf(at), time: timeOfDay(at) }
  const [was, is] = [ledgerOf(state, item, before), ledgerOf(state, item, after)]
  const moved: MovedClock[] = []
  let [late, held] = [false, false]
  for (const [index, clock] of was.entries()) {
    const next = is[index]
    if (clock.stoppedOn !== null || !next) continue
    const ended = isAfter(now, { on: clock.dueOn, time: clock.dueTime ?? '24:00' })
    late ||= ended && bindsTheOffice(clock)
    if (next.dueOn === clock.dueOn && next.dueTime === clock.dueTime) continue
    held ||= ended
    moved.push({ clock: clock.kind, from: clock.dueOn, to: next.dueOn })
  }
  if (held) return { event: null, late }
  return { event: { by, type: 'CalendarChanged', calendarVersion: after.version, moved, on: now.on }, late }
}
