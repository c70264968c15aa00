import { checkedFrom } from './evolve-commitment.ts'
import type { ForwardingEvent } from './forwarding-events.ts'
import type { CaseState } from './state.ts'

/** What being sent up and the answer make of a case. */
export function evolveForwarding(state: CaseState, event: ForwardingEvent, at: string): Partial<CaseState> {
  if (event.type === 'CaseForwarded')
    return { status: 'forwarded', forwardedTo: event.upperOrgan, forwardedOn: event.on }
  const decided = { decidedOn: event.decidedOn, decidedAt: at }
  if (event.outcome === 'refuse') return { status: 'refused', ...decided }
  return { status: 'granted', ...decided, ...checkedFrom(state, event.decidedOn) }
}
