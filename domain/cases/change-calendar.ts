import { isAfter, type CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { civilDateOf, timeOfDay } from '../kernel/index.ts'
import { ledgerOf, type LedgerClock } from './clock-ledger.ts'
import type { Actor, CaseEvent, MovedClock } from './events.ts'
import type { CaseState } from './state.ts'

type CalendarChanged = Extract<CaseEvent, { type: 'CalendarChanged' }>

/** Whether anybody outside may hold the office to a clock: a step is its own affair, to ask for a hearing the other side's. */
export const bindsTheOffice = ({ kind }: Pick<LedgerClock, 'kind'>): boolean =>
  kind !== 'step' && kind !== 'hearing-request'

/** Whether clocks of a case may still run: it was submitted and is not closed. */
export const isOpen = ({ submittedAt, closedOn }: CaseState): boolean => submittedAt !== null && closedOn === null

/**
 * What another calendar does to an open case: its pin moves, and with it the clocks that run. Null where it changes nothing
 * or may not: a clock that has ended stays where it ended, so a case that would be late no more keeps its calendar.
 */
export function changeCalendar(
  state: CaseState,
  item: ServiceItem,
  { before, after }: { before: CompiledCalendar; after: CompiledCalendar },
  { at, by }: { at: string; by: Actor },
): CalendarChanged | null {
  if (!isOpen(state) || state.calendarVersion === after.version) return null
  const now = { on: civilDateOf(at), time: timeOfDay(at) }
  const [was, is] = [ledgerOf(state, item, before), ledgerOf(state, item, after)]
  const moved: MovedClock[] = []
  for (const [index, clock] of was.entries()) {
    const next = is[index]
    if (clock.stoppedOn !== null || !next || !bindsTheOffice(clock)) continue
    if (next.dueOn === clock.dueOn && next.dueTime === clock.dueTime) continue
    if (!clock.pausedOn && isAfter(now, { on: clock.dueOn, time: clock.dueTime ?? '24:00' })) return null
    moved.push({ clock: clock.kind, from: clock.dueOn, to: next.dueOn })
  }
  return { by, type: 'CalendarChanged', calendarVersion: after.version, moved, on: now.on }
}
