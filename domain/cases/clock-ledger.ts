import type { CompiledCalendar } from '../calendar/index.ts'
import { inSituation, statutoryLimit, type Limit, type ServiceItem } from '../catalogue/index.ts'
import { acceptanceDays, clocksOf, deliveryDays, runOfAcceptance, type Clock } from './clocks.ts'
import type { CaseState } from './state.ts'

export const clockKinds = ['acceptance', 'promised', 'statutory', 'delivery'] as const
export type ClockKind = (typeof clockKinds)[number]

/** What a clock counts and from what: an item's anchors, or the decision, from which the delivery is counted. */
export interface CountedLimit extends Omit<Limit, 'anchor'> {
  anchor: Limit['anchor'] | 'decision'
}

/** A clock with the limit it counts. */
export interface LedgerClock extends Clock {
  kind: ClockKind
  limit: CountedLimit
}

const acceptanceLimit: CountedLimit = { value: acceptanceDays, unit: 'workday', anchor: 'receipt' }
const deliveryLimit: CountedLimit = { value: deliveryDays, unit: 'workday', anchor: 'decision' }

/** Every clock a case ever had, in the order they began: each run of the acceptance clock, then the decision, then the delivery. */
export function ledgerOf(state: CaseState, item: ServiceItem, calendar: CompiledCalendar): LedgerClock[] {
  const { promised, statutory, delivery } = clocksOf(state, item, calendar)
  const entry = (kind: ClockKind, limit: CountedLimit | null, clock: Clock | null): LedgerClock[] =>
    clock && limit ? [{ kind, limit, ...clock }] : []
  return [
    ...state.acceptanceRuns.flatMap((run) => entry('acceptance', acceptanceLimit, runOfAcceptance(run, calendar))),
    ...entry('promised', inSituation(item, state.application.situation).promised, promised),
    ...entry('statutory', statutoryLimit(item), statutory),
    ...entry('delivery', deliveryLimit, delivery),
  ]
}
