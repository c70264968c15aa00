import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { Role } from '../organisation/index.ts'
import { availableCommands } from './available-commands.ts'
import type { Collected, Collecting } from './collecting.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState, Delivery } from './state.ts'

/** Hands the result over (Licensing Law Art. 44): by courier under its number, or to whoever is entitled to it. */
export function deliver(
  command: Extract<CaseCommand, { type: 'DeliverResult' }>,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const { method, trackingNo, courier, collecting } = command
  if (method === 'courier' && !(trackingNo?.trim() && courier?.trim())) return refuse('courier-without-number')
  const collected = collecting && collectedBy(collecting, state, facts)
  if (collected === null) return refuse('collector-not-entitled')
  const { actor: by } = facts
  return [
    {
      by,
      type: 'ResultDelivered',
      method,
      trackingNo,
      ...(courier && { courier }),
      ...(collected && { collected }),
      on,
    },
  ]
}

/** In what name they may have it; null for somebody who has no right to it. */
function collectedBy(
  { partyId, agentId, signature, ticketId }: Collecting,
  { applicantId }: CaseState,
  { collectsFor = [] }: CaseFacts,
): Collected | null {
  if (partyId === applicantId) return { as: 'self', agentId: null, signature, ticketId }
  return agentId !== null && collectsFor.includes(applicantId) ? { as: 'agent', agentId, signature, ticketId } : null
}

/** How a result was handed over, as its event says. */
export const deliveryOf = ({ method, trackingNo, courier, collected }: Delivered): Delivery => ({
  method,
  courier: courier ?? null,
  trackingNo,
  collected: collected ?? null,
})
type Delivered = Extract<CaseEvent, { type: 'ResultDelivered' }>

/** Why there is nothing to hand over, for those who do that: it was, or is not made yet. */
export function refusalToHandOver(
  { status, decidedOn, closedOn }: CaseState,
  roles: readonly (Role | 'timer')[],
): Refusal | undefined {
  if (!roles.some((role) => availableCommands('issued', role).includes('DeliverResult'))) return undefined
  if (status === 'delivered') return refuse('delivered-already', { on: closedOn ?? '' })
  return decidedOn === null && closedOn === null ? refuse('result-not-ready') : undefined
}
