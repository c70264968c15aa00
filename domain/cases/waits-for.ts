import type { CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import { clocksOf, runningDueOn, type Clocks } from './clocks.ts'
import { checkClock, isCheckOpen } from './commitment.ts'
import { isRevocationOwed, revocationClock } from './falsehood.ts'
import { isObjectionOpen } from './publication.ts'
import type { CaseState } from './state.ts'
import { waitingFor, type WaitingFor } from './status.ts'

/** Whose move it is: by the status, but for what a licence that was given still asks of the office. */
export function waitsFor(state: CaseState): WaitingFor {
  if (isRevocationOwed(state) && state.licence !== null) return 'revocation'
  if (state.status !== 'delivered') return waitingFor[state.status]
  if (isObjectionOpen(state)) return 'objection'
  return state.commitment?.called && isCheckOpen(state) ? 'check' : waitingFor[state.status]
}

/** The date the case is measured by now: of what is owed after the decision, or of the clock that runs of `clocks`, where they are known already. */
export function dueOnOf(
  state: CaseState,
  item: ServiceItem,
  calendar: CompiledCalendar,
  clocks?: Clocks,
): CivilDate | null {
  switch (waitsFor(state)) {
    case 'revocation':
      return revocationClock(state, item, calendar)?.dueOn ?? null
    case 'check':
      return checkClock(state, item, calendar)?.dueOn ?? null
    default:
      return runningDueOn(clocks ?? clocksOf(state, item, calendar))
  }
}
