import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { ForwardingCommand } from './forwarding-commands.ts'
import { refusalOfTheLevel } from './level-refusal.ts'
import { remediesOf } from './remedies.ts'
import type { CaseState } from './state.ts'

/** First-review items are decided by the upper organ and nowhere else (Art. 35, 43). */
export const isDecidedAbove = ({ item }: CaseFacts): boolean => item.kind === 'first-review'

/** Why a case is not sent up by this person, or at all. */
export function refusalOfForwarding(state: CaseState, facts: CaseFacts): Refusal | undefined {
  return isDecidedAbove(facts) ? refusalOfTheLevel(state, facts) : refuse('decided-here', { item: facts.item.name })
}

/** A case sent up with all its papers, and what comes back. The applicant is not asked again. */
export function decideForwarding(
  command: ForwardingCommand,
  state: CaseState,
  { actor: by, item, register: { line } }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  if (command.type === 'ForwardCase') {
    const { upperOrgan, opinion } = command
    return [{ by, type: 'CaseForwarded', upperOrgan, opinion, materials: state.application.materials, on }]
  }
  const { outcome, documentNo, decidedOn, legalBasis } = command
  const reasons = command.reasons.filter((reason) => reason.trim() !== '')
  if (decidedOn > on || decidedOn < (state.forwardedOn ?? on)) return refuse('upper-decision-out-of-time')
  if (outcome === 'refuse' && reasons.length === 0) return refuse('refusal-without-reasons')
  // What the organ above decided is so; that it went past somebody is told with it.
  const ahead = outcome === 'grant' && state.about === null ? line?.ahead : null
  return [
    {
      by,
      type: 'UpperDecisionRecorded',
      outcome,
      upperOrgan: state.forwardedTo ?? '',
      documentNo,
      decidedOn,
      reasons: outcome === 'refuse' ? reasons : [],
      legalBasis: outcome === 'refuse' ? legalBasis : '',
      remedies: outcome === 'refuse' ? remediesOf(item) : [],
      ...(ahead && { ahead }),
      on,
    },
  ]
}
