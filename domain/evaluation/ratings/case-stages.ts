import type { CaseEvent } from '../../cases/index.ts'
import type { Recorded } from '../../kernel/index.ts'

/** The stages of a case its applicant may rate, once each (一事一评): how it was taken in, decided, handed over. */
export const ratedStages = ['accepted', 'decided', 'collected'] as const
export type RatedStage = (typeof ratedStages)[number]

const ends: Partial<Record<CaseEvent['type'], RatedStage>> = {
  CaseAccepted: 'accepted',
  CaseDeemedAccepted: 'accepted',
  AcceptanceRefused: 'accepted',
  CaseGranted: 'decided',
  CaseRefused: 'decided',
  UpperDecisionRecorded: 'decided',
  ResultDelivered: 'collected',
}

/**
 * When each stage of a case was done, of those its applicant may rate. What was done at a counter is rated with its ticket:
 * the taking in of a walk-in, and a result collected with a ticket.
 */
export function stagesDone(log: readonly Recorded<CaseEvent>[]): Partial<Record<RatedStage, string>> {
  const done: Partial<Record<RatedStage, string>> = {}
  const isWalkIn = log.some(({ event }) => event.type === 'CaseDrafted' && event.channel === 'window')
  for (const { event, at } of log) {
    const stage = ends[event.type]
    const isOfTicket =
      stage === 'accepted' ? isWalkIn : event.type === 'ResultDelivered' && event.collected?.ticketId != null
    if (stage && !isOfTicket) done[stage] ??= at
  }
  return done
}
