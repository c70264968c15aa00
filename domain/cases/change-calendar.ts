import { isAfter, type CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { civilDateOf, timeOfDay, type CivilDate } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import { isRight, ledgerOf, type LedgerClock } from './clock-ledger.ts'
import { clocksOf, type Clocks } from './clocks.ts'
import type { Actor, CaseEvent, MovedClock } from './events.ts'

type CalendarChanged = Extract<CaseEvent, { type: 'CalendarChanged' }>

/** Whether anybody outside may hold the office to a clock: a step is its own affair, a right the other side's. */
export const bindsTheOffice = ({ kind }: Pick<LedgerClock, 'kind'>): boolean =>
  kind !== 'step' && kind !== 'inspectors' && !isRight({ kind })

/** Whether the applicant's side is told that clocks moved: what the office owes ends on another day, or a right of theirs sooner. */
export const isToldOfRecount = (moved: readonly MovedClock[]): boolean =>
  moved.some(({ clock, from, to }) => {
    const kind = clock as LedgerClock['kind']
    return bindsTheOffice({ kind }) || (isRight({ kind }) && to < from)
  })

/** What a closed case owes has no last day: it runs until it is done. */
const untilDone = '9999-12-31'

/**
 * The last day on which a clock of a closed case may still run: a right until it lapses, what the office owes until it is done
 * (the check of a promise, a revocation, the decision on an objection). Null before it is closed, and where nothing runs on.
 */
export function runsUntil(state: ClockFacts, item: ServiceItem, calendar: CompiledCalendar): CivilDate | null {
  if (state.closedOn === null) return null
  const ends = ledgerOf(state, item, calendar)
    .filter(({ stoppedOn }) => stoppedOn === null)
    .map((clock) => (isRight(clock) ? clock.dueOn : untilDone))
  return ends.toSorted().at(-1) ?? null
}

/** Whether clocks of a case may run that day: it was submitted and is not closed, or something runs on after that. */
export function isOpen(state: ClockFacts, item: ServiceItem, calendar: CompiledCalendar, on: CivilDate): boolean {
  if (state.submittedAt === null) return false
  return state.closedOn === null || (runsUntil(state, item, calendar) ?? '') >= on
}

/** What another calendar does to a case. */
export interface Recounted {
  /** Null where it changes nothing or may not. */
  event: CalendarChanged | null
  /** By the other calendar; null where nothing was counted. */
  clocks: Clocks | null
  /** A running clock has ended: that stays so. */
  late: boolean
}

/**
 * What another calendar does to a case with clocks that may run, closed or not, and pinned to `before`: its pin moves, and
 * with it those clocks. A clock that has ended stays where it ended, so a case that would be late no more keeps its calendar.
 */
export function changeCalendar(
  state: ClockFacts,
  item: ServiceItem,
  { before, after }: { before: CompiledCalendar; after: CompiledCalendar },
  { at, by }: { at: string; by: Actor },
): Recounted {
  const now = { on: civilDateOf(at), time: timeOfDay(at) }
  if (!isOpen(state, item, before, now.on) || before.version === after.version)
    return { event: null, clocks: null, late: false }
  const clocks = clocksOf(state, item, after)
  const [was, is] = [ledgerOf(state, item, before), ledgerOf(state, item, after, clocks)]
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
  if (held) return { event: null, clocks, late }
  return { event: { by, calendarVersion: after.version, moved, on: now.on, type: 'CalendarChanged' }, clocks, late }
}
