import type { ForwardingEvent } from './forwarding-events.ts'
import type { CaseState } from './state.ts'

/** What being sent up and the answer make of a case. */
export function evolveForwarding(state: CaseState, event: ForwardingEvent, at: string): Partial<CaseState> {
  if (event.type === 'CaseForwarded')
    return { status: 'forwarded', forwardedTo: event.upperOrgan, forwardedOn: event.on }
  return { status: event.outcome === 'grant' ? 'granted' : 'refused', decidedOn: event.decidedOn, decidedAt: at }
}
