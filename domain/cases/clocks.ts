import { addWorkdays, due, type CompiledCalendar } from '../calendar/index.ts'
import { inSituation, seasonEnd, statutoryLimit, type Limit, type ServiceItem } from '../catalogue/index.ts'
import { timeOfDay, type CivilDate } from '../kernel/index.ts'
import type { AcceptanceRun, CaseState } from './state.ts'

/** Working days to accept, refuse or ask for corrections (Licensing Law Art. 32(4)). */
export const acceptanceDays = 5
/** Working days to deliver the result after the decision (Art. 44). */
export const deliveryDays = 10

/** One running or stopped clock: civil dates, both inclusive. `stoppedOn` is null while it runs. */
export interface Clock {
  startOn: CivilDate
  dueOn: CivilDate
  stoppedOn: CivilDate | null
  /** Of a limit in hours: from what time of the first day until what time of the last, 'HH:MM'. */
  startTime?: string
  dueTime?: string
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
    promised: decisionClock(state, inSituation(item, state.application.situation).promised, item, calendar),
    statutory: decisionClock(state, statutoryLimit(item), item, calendar),
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

function acceptanceClock({ acceptanceRuns }: CaseState, calendar: CompiledCalendar): Clock | null {
  const run = acceptanceRuns.at(-1)
  return run?.stoppedOn === null ? runOfAcceptance(run, calendar) : null
}

/** The clock of one run of the five days. */
export function runOfAcceptance({ startOn, stoppedOn }: AcceptanceRun, calendar: CompiledCalendar): Clock {
  return { startOn, dueOn: addWorkdays(calendar, startOn, acceptanceDays), stoppedOn }
}

function decisionClock(
  state: CaseState,
  limit: Limit | null,
  item: ServiceItem,
  calendar: CompiledCalendar,
): Clock | null {
  if (limit === null || state.acceptedOn === null) return null
  const startOn = startOf(state, limit, item)
  if (startOn === null) return null
  const { value, unit } = limit
  const stoppedOn = state.decidedOn ?? state.closedOn
  if (unit !== 'hour') return { startOn, dueOn: due(calendar, { from: startOn, value, unit }).dueOn, stoppedOn }
  const startTime = startTimeOf(state, limit)
  const { dueOn, dueTime = startTime } = due(calendar, { from: startOn, time: startTime, value, unit })
  return { startOn, startTime, dueOn, dueTime, stoppedOn }
}

/**
 * The day a limit runs from. That day is not counted (Civil Code Art. 201), so `receipt` and `day-after-receipt` begin
 * counting on the same day; neither charges the office with the days the applicant took to correct.
 */
function startOf(state: CaseState, { anchor }: Limit, { intakeWindows = [] }: ServiceItem): CivilDate | null {
  const { acceptedOn, completedOn, receivedOn } = state
  if (anchor === 'acceptance' || completedOn === null) return acceptedOn
  if (anchor !== 'end-of-window' || receivedOn === null) return completedOn
  const end = seasonEnd(intakeWindows, receivedOn)
  return end > completedOn ? end : completedOn
}

/** Hours run from the moment itself, the other limits from a day that is over. */
function startTimeOf({ acceptedAt, completedAt }: CaseState, { anchor }: Limit): string {
  if (anchor === 'day-after-receipt' || anchor === 'end-of-window') return '24:00'
  const at = anchor === 'acceptance' ? acceptedAt : completedAt
  return at === null ? '00:00' : timeOfDay(at)
}

function deliveryClock({ decidedOn, closedOn }: CaseState, calendar: CompiledCalendar): Clock | null {
  if (decidedOn === null) return null
  return { startOn: decidedOn, dueOn: addWorkdays(calendar, decidedOn, deliveryDays), stoppedOn: closedOn }
}
