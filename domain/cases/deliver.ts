import { refuse, Refusal, type CivilDate } from '../kernel/index.ts'
import type { Role } from '../organisation/index.ts'
import { availableCommands } from './available-commands.ts'
import type { Collected, Collecting, SignedOnPaper } from './collecting.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState, Delivery } from './state.ts'

type DeliverResult = Extract<CaseCommand, { type: 'DeliverResult' }>

/** Hands the result over (Licensing Law Art. 44): by courier under its number, or to whoever is entitled to it and signs. */
export function deliver(
  command: DeliverResult,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const { method, trackingNo, courier, collecting } = command
  const elsewhere = refusalOfPlace(command, facts)
  if (elsewhere) return elsewhere
  if (method === 'courier' && !(trackingNo?.trim() && courier?.trim())) return refuse('courier-without-number')
  const collected = collecting && collectedBy(collecting, state, facts)
  if (collected === null) return refuse('collector-not-entitled')
  const paper = signedOnPaper(command, facts)
  if (paper instanceof Refusal) return paper
  if (method === 'window' && !collected && !paper) return refuse('window-without-signature')
  return [
    {
      ...{ by: facts.actor, type: 'ResultDelivered', method, trackingNo },
      ...(courier && { courier }),
      ...(collected && { collected }),
      ...(paper && { paper }),
      on,
    },
  ]
}

/** Nobody hands out what is not there: the issuing window what it has taken over, a department what it has not handed over. */
function refusalOfPlace({ method }: DeliverResult, { actor, resultAt = 'department' }: CaseFacts): Refusal | undefined {
  if (method === 'electronic') return undefined
  if (actor.role !== 'centre-manager') return resultAt === 'department' ? undefined : refuse('result-handed-over')
  return resultAt === 'issuing' ? undefined : refuse('result-not-taken-over')
}

/** The scan of what was signed on paper, pinned; undefined where nothing was. */
function signedOnPaper({ paper }: DeliverResult, { files }: CaseFacts): SignedOnPaper | Refusal | undefined {
  const sha256 = paper && files[paper.fileId]
  if (paper && sha256 === undefined) return refuse('file-not-found', { material: 'delivery-receipt' })
  return paper && sha256 !== undefined ? { ...paper, sha256 } : undefined
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
export const deliveryOf = ({ method, trackingNo, courier, collected, paper }: Delivered): Delivery => ({
  method,
  courier: courier ?? null,
  trackingNo,
  collected: collected ?? null,
  paper: paper ?? null,
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
