// What is kept of a case's clocks: functions of what they read of it, the pinned item and calendar, and nothing else.
import {
  clocksOf,
  dueOnOf,
  isObjectionOpen,
  objectionClock,
  openSuspension,
  runsUntil,
  timersOf,
  toldUntil,
  type CaseFacts,
  type ClockFacts,
} from '#domain/cases/index.ts'
import type { Projected } from '../kernel/event-store.ts'

type Pinned = Pick<CaseFacts, 'item' | 'calendar'>

/** Cases without a running clock come last on every desk. */
const noDueDate = '9999-12-31'

/** The columns of its row that follow from its clocks, which are counted here unless they are known already. */
export function clockColumns(facts: ClockFacts, { item, calendar }: Pinned, clocks = clocksOf(facts, item, calendar)) {
  const dueOn = dueOnOf(facts, item, calendar, clocks)
  const open = facts.status === 'suspended' ? openSuspension(facts) : undefined
  const until = open ? toldUntil(open, calendar) : null
  return {
    promised_due_on: clocks.promised?.dueOn ?? null,
    statutory_due_on: clocks.statutory?.dueOn ?? null,
    due_on: dueOn,
    // What stands still is looked at when the told time is over.
    sort_on: dueOn ?? until ?? noDueDate,
    told_until: until,
    runs_until: runsUntil(facts, item, calendar),
    objection_due_on: isObjectionOpen(facts) ? (objectionClock(facts, item, calendar)?.dueOn ?? null) : null,
  }
}

/** When a case is looked at again by itself. */
export const timerRows = (facts: ClockFacts, { item, calendar }: Pinned): Projected['timers'] =>
  timersOf(facts, item, calendar).map(({ kind, actsOn }) => ({ kind, dueAt: dayBegins(actsOn) }))

/** The moment a day begins in Asia/Shanghai (UTC+8). */
const dayBegins = (on: string): string => `${on}T00:00:00+08:00`
