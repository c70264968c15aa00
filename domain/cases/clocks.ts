import { addWorkdays, due, type CompiledCalendar, type DueDate, type StandStill } from '../calendar/index.ts'
import { inSituation, seasonEnd, statutoryLimit, type Limit, type ServiceItem } from '../catalogue/index.ts'
import { timeOfDay, type CivilDate } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import { openPaymentWait, unpaidStretches } from './payment-wait.ts'
import { withPinnedHours } from './pinned-hours.ts'
import { openSuspension } from './special-state.ts'
import type { AcceptanceRun } from './state.ts'
import { stretchesOf } from './suspension-clock.ts'

/** Working days to accept, refuse or ask for corrections (Licensing Law Art. 32(4)). */
export const acceptanceDays = 5
/** Working days to deliver the result after the decision (Art. 44). */
export const deliveryDays = 10

/** Working days to ask for a hearing after being told of the right (Art. 47). */
export const hearingRequestDays = 5
/** Working days to hold a hearing that was asked for (Art. 47). */
export const hearingDays = 20

/**
 * One running or stopped clock: civil dates, both inclusive. `stoppedOn` is null while it runs; `pausedOn` is the day it came
 * to a stand, where it stands still: `dueOn` is then what is expected if the special procedure ends as it was told.
 */
export interface Clock {
  startOn: CivilDate
  dueOn: CivilDate
  pausedOn?: CivilDate
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
export function clocksOf(state: ClockFacts, item: ServiceItem, given: CompiledCalendar): Clocks {
  const calendar = withPinnedHours(state, given)
  return {
    acceptance: acceptanceClock(state, calendar),
    promised: decisionClock(state, inSituation(item, state.application.situation).promised, item, calendar),
    statutory: decisionClock(state, statutoryLimit(item), item, calendar),
    delivery: deliveryClock(state, calendar),
  }
}

/** The date the case is measured by now, if any clock runs: acceptance, then the promise, then delivery. None while it stands still. */
export function runningDueOn(clocks: Clocks): CivilDate | null {
  const running = [clocks.acceptance, clocks.promised, clocks.delivery].find(
    (clock) => clock && clock.stoppedOn === null,
  )
  return running?.pausedOn === undefined ? (running?.dueOn ?? null) : null
}

/** The clock of the acceptance as it runs; null where it does not. */
export function acceptanceClock({ acceptanceRuns }: ClockFacts, calendar: CompiledCalendar): Clock | null {
  const run = acceptanceRuns.at(-1)
  return run?.stoppedOn === null ? runOfAcceptance(run, calendar) : null
}

/** The clock of one run of the five days. */
export function runOfAcceptance({ startOn, stoppedOn }: AcceptanceRun, calendar: CompiledCalendar): Clock {
  return { startOn, dueOn: addWorkdays(calendar, startOn, acceptanceDays), stoppedOn }
}

function decisionClock(
  state: ClockFacts,
  limit: Limit | null,
  item: ServiceItem,
  calendar: CompiledCalendar,
): Clock | null {
  if (limit === null || state.acceptedOn === null) return null
  const startOn = startOf(state, limit, item)
  if (startOn === null) return null
  const stoppedOn = state.forwardedOn ?? state.decidedOn ?? state.closedOn
  const startTime = limit.unit === 'hour' ? { startTime: startTimeOf(state, limit) } : {}
  const stretches = stretchesOf(state, calendar)
  const [end, extended] = decisionDue(state, limit, { startOn, ...startTime }, calendar, { stretches })
  return { startOn, ...startTime, ...lastOf(limit, extended ?? end), ...pausedBy(state, stoppedOn), stoppedOn }
}

/** The last day, and of a limit in hours the time of it. */
const lastOf = ({ unit }: Limit, { dueOn, dueTime }: DueDate) => ({
  dueOn,
  ...(unit === 'hour' && { dueTime: dueTime ?? '24:00' }),
})

const pausedBy = (state: ClockFacts, stoppedOn: CivilDate | null): Pick<Clock, 'pausedOn'> => {
  const open = openSuspension(state)
  return open && stoppedOn === null ? { pausedOn: open.startOn } : {}
}

interface Reckoning {
  stretches: readonly StandStill[]
  explain?: boolean
}

/**
 * When a limit of the decision ends, and then when its extension does: that follows on the end, unless the end was past when
 * it was given, for what is late stays late.
 */
export function decisionDue(
  { extension }: Pick<ClockFacts, 'extension'>,
  { value, unit }: Pick<Limit, 'value' | 'unit'>,
  { startOn, startTime }: Pick<Clock, 'startOn' | 'startTime'>,
  calendar: CompiledCalendar,
  reckoning: Reckoning,
): [end: DueDate, extended?: DueDate] {
  const time = startTime === undefined ? {} : { time: startTime }
  const end = due(calendar, { from: startOn, ...time, value, unit, ...reckoning })
  if (extension === null || extension.on > end.dueOn) return [end]
  const extended = due(calendar, {
    from: end.dueOn,
    value: extension.value,
    unit: extension.unit,
    ...reckoning,
  })
  return [end, extended]
}

/** The clock of one run of a review step: working days from the day it was entered. */
export function stepClock(
  run: ClockFacts['stepRuns'][number],
  days: number,
  state: ClockFacts,
  calendar: CompiledCalendar,
): Clock {
  const { startOn, stoppedOn } = run
  const { dueOn } = due(calendar, {
    from: startOn,
    value: days,
    unit: 'workday',
    stretches: stretchesOf(state, calendar),
  })
  return { startOn, dueOn, ...pausedBy(state, stoppedOn), stoppedOn }
}

/** Working days in which two inspectors or more are named after acceptance (Art. 55(2)). */
export const inspectorsDays = 5

/**
 * The clock in which inspectors are named, where the item is inspected on site. Special procedures are no part of it: what
 * they take is left out of the limits of Section 3 of the law only (Art. 45), and this one is in Section 6.
 */
export function inspectorsClock(
  { acceptedOn: startOn, inspectorsNamedOn, decidedOn, closedOn }: ClockFacts,
  { reviewSteps }: ServiceItem,
  calendar: CompiledCalendar,
): Clock | null {
  if (startOn === null || !reviewSteps.some(({ siteInspection }) => siteInspection)) return null
  const dueOn = addWorkdays(calendar, startOn, inspectorsDays)
  return { startOn, dueOn, stoppedOn: inspectorsNamedOn ?? decidedOn ?? closedOn }
}

/** The clock in which a hearing may be asked for: it ends with the request, or when all who might gave the right up. */
export function hearingRequestClock(
  { hearing, decidedOn, closedOn }: ClockFacts,
  calendar: CompiledCalendar,
): Clock | null {
  if (hearing === null || hearing.rightToldOn === null) return null
  const { rightToldOn: startOn, requestedOn, waivedOn, scheduledOn } = hearing
  const dueOn = addWorkdays(calendar, startOn, hearingRequestDays)
  return { startOn, dueOn, stoppedOn: requestedOn ?? waivedOn ?? scheduledOn ?? decidedOn ?? closedOn }
}

/** Both clocks of a hearing: to ask for it, and to hold it. */
export const hearingClocksOf = (
  state: ClockFacts,
  calendar: CompiledCalendar,
): Record<'request' | 'hold', Clock | null> => ({
  request: hearingRequestClock(state, calendar),
  hold: hearingClock(state, calendar),
})

/** The clock in which a hearing that was asked for is held. */
export function hearingClock({ hearing, closedOn, decidedOn }: ClockFacts, calendar: CompiledCalendar): Clock | null {
  if (hearing === null || hearing.requestedOn === null) return null
  const { requestedOn: startOn, heldOn, recordedOn } = hearing
  const dueOn = addWorkdays(calendar, startOn, hearingDays)
  return { startOn, dueOn, stoppedOn: recordedOn === null ? (decidedOn ?? closedOn) : heldOn }
}

/**
 * The day a limit runs from. That day is not counted (Civil Code Art. 201), so `receipt` and `day-after-receipt` begin
 * counting on the same day; neither charges the office with the days the applicant took to correct.
 */
function startOf(state: ClockFacts, { anchor }: Limit, { intakeWindows = [] }: ServiceItem): CivilDate | null {
  const { acceptedOn, completedOn, receivedOn } = state
  if (anchor === 'acceptance' || completedOn === null) return acceptedOn
  if (anchor !== 'end-of-window' || receivedOn === null) return completedOn
  const end = seasonEnd(intakeWindows, receivedOn)
  return end > completedOn ? end : completedOn
}

/** Hours run from the moment itself, the other limits from a day that is over. */
function startTimeOf({ acceptedAt, completedAt }: ClockFacts, { anchor }: Limit): string {
  if (anchor === 'day-after-receipt' || anchor === 'end-of-window') return '24:00'
  const at = anchor === 'acceptance' ? acceptedAt : completedAt
  return at === null ? '00:00' : timeOfDay(at)
}

function deliveryClock(state: ClockFacts, calendar: CompiledCalendar): Clock | null {
  const { decidedOn: startOn, closedOn: stoppedOn } = state
  if (startOn === null) return null
  const stretches = unpaidStretches(state)
  const { dueOn } = due(calendar, { from: startOn, value: deliveryDays, unit: 'workday', stretches })
  const wait = openPaymentWait(state)
  return { startOn, dueOn, ...(wait && stoppedOn === null && { pausedOn: wait.startOn }), stoppedOn }
}
