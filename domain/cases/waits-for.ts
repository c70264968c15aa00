import type { CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import { clocksOf, runningDueOn, type Clocks } from './clocks.ts'
import { checkClock, isCheckOpen } from './commitment.ts'
import { isRevocationOwed, revocationClock } from './falsehood.ts'
import { openPaymentWait } from './payment-wait.ts'
import { isObjectionOpen, objectionClock } from './publication.ts'
import { waitingFor, type WaitingFor } from './status.ts'

/** Whose move it is: by the status, but for what a licence that was given, or its publication, still asks of the office. */
export function waitsFor(state: ClockFacts): WaitingFor {
  if (isRevocationOwed(state) && state.licence !== null) return 'revocation'
  if (state.status === 'granted' && openPaymentWait(state)) return 'applicant'
  const turn = waitingFor[state.status]
  if (turn !== 'nobody') return turn
  if (isObjectionOpen(state)) return 'objection'
  return state.status === 'delivered' && state.commitment?.called && isCheckOpen(state) ? 'check' : turn
}

/** The date the case is measured by now: of what is owed after the decision, or of the clock that runs of `clocks`, where they are known already. */
export function dueOnOf(
  state: ClockFacts,
  item: ServiceItem,
  calendar: CompiledCalendar,
  clocks?: Clocks,
): CivilDate | null {
  switch (waitsFor(state)) {
    case 'revocation':
      return revocationClock(state, item, calendar)?.dueOn ?? null
    case 'check':
      return checkClock(state, item, calendar)?.dueOn ?? null
    case 'objection':
      return objectionClock(state, item, calendar)?.dueOn ?? null
    default:
      return runningDueOn(clocks ?? clocksOf(state, item, calendar))
  }
}
