import { addWorkdays, due, type CompiledCalendar } from '../calendar/index.ts'
import type { Limit, ServiceItem } from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { CaseState } from './state.ts'

/** Working days to accept, refuse or ask for corrections (Licensing Law Art. 32(4)). */
export const acceptanceDays = 5
/** Working days to deliver the result after the decision (Art. 44). */
export const deliveryDays = 10
/** The limit where no special rule sets another (Art. 42): working days from acceptance. */
const defaultStatutory: Limit = { value: 20, unit: 'workday', anchor: 'acceptance' }

/** One running or stopped clock: civil dates, both inclusive. `stoppedOn` is null while it runs. */
export interface Clock {
  startOn: CivilDate
  dueOn: CivilDate
  stoppedOn: CivilDate | null
}

export interface Clocks {
  acceptance: Clock | null
  promised: Clock | null
  statutory: Clock | null
  delivery: Clock | null
}

/** All clocks of a case, from its log and the pinned item and calendar alone: nothing about them is ever stored by hand. */
export function clocksOf(state: CaseState, item: ServiceItem, calendar: CompiledCalendar): Clocks {
  return {
    acceptance: acceptanceClock(state, calendar),
    promised: decisionClock(state, item.promised, calendar),
    statutory: decisionClock(state, statutoryLimit(item), calendar),
    delivery: deliveryClock(state, calendar),
  }
}

/** The date the case is measured by now, if any clock runs: acceptance, then the promise, then delivery. */
export function runningDueOn(clocks: Clocks): CivilDate | null {
  const running = [clocks.acceptance, clocks.promised, clocks.delivery].find(
    (clock) => clock && clock.stoppedOn === null,
  )
  return running?.dueOn ?? null
}

/** Only licences fall under Art. 42's default; other items without a rule have no statutory clock. */
function statutoryLimit(item: ServiceItem): Limit | null {
  return item.statutory ?? (item.kind === 'licence' ? defaultStatutory : null)
}

function acceptanceClock({ acceptanceFrom }: CaseState, calendar: CompiledCalendar): Clock | null {
  if (acceptanceFrom === null) return null
  return { startOn: acceptanceFrom, dueOn: addWorkdays(calendar, acceptanceFrom, acceptanceDays), stoppedOn: null }
}

/** The day a limit starts is not counted (Civil Code Art. 201), so both begin counting on the day after the receipt. */
const fromReceipt: readonly Limit['anchor'][] = ['receipt', 'day-after-receipt']

function decisionClock(state: CaseState, limit: Limit | null, calendar: CompiledCalendar): Clock | null {
  const startOn = limit && fromReceipt.includes(limit.anchor) ? state.completedOn : state.acceptedOn
  if (limit === null || startOn === null || state.acceptedOn === null) return null
  // Hours need the centre's opening hours; until then a limit in hours ends with the day it started.
  const dueOn =
    limit.unit === 'hour' ? startOn : due(calendar, { from: startOn, value: limit.value, unit: limit.unit }).dueOn
  return { startOn, dueOn, stoppedOn: state.decidedOn ?? state.closedOn }
}

function deliveryClock({ decidedOn, closedOn }: CaseState, calendar: CompiledCalendar): Clock | null {
  if (decidedOn === null) return null
  return { startOn: decidedOn, dueOn: addWorkdays(calendar, decidedOn, deliveryDays), stoppedOn: closedOn }
}
