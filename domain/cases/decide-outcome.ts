import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import { banFrom } from './ban.ts'
import type { CaseCommand } from './commands.ts'
import { deliver } from './deliver.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import { unsettledOf } from './fees-due.ts'
import { refusalUnvisited } from './inspect-site.ts'
import { refusalToGrant } from './refusal-to-grant.ts'
import { remediesOf } from './remedies.ts'
import type { CaseState } from './state.ts'
import { validityFrom } from './validity.ts'

type OutcomeCommand = Extract<
  CaseCommand,
  { type: 'ReviewStep' | 'GrantCase' | 'RefuseCase' | 'IssueLicence' | 'DeliverResult' }
>

/** From review to delivery (Licensing Law Art. 34, 37–39, 44). `on` is the civil date of the act. */
export function decideOutcome(
  command: OutcomeCommand,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const by = facts.actor
  switch (command.type) {
    case 'ReviewStep': {
      const { step, verdict, opinion } = command
      if (state.stepsLeft[0] !== step) return refuse('step-out-of-order', { next: state.stepsLeft[0] ?? '' })
      const unvisited = verdict === 'pass' ? refusalUnvisited(step, state, facts) : undefined
      return unvisited ?? [{ by, type: 'StepReviewed', step, verdict, opinion }]
    }
    case 'GrantCase': {
      const refused = refusalToGrant(state, facts)
      if (refused) return refused
      return [{ by, type: 'CaseGranted', opinion: command.opinion, on, ...unsettledOf(facts) }]
    }
    case 'RefuseCase':
      return refuseCase(command, facts, on)
    case 'IssueLicence':
      return issue(state, facts, on)
    case 'DeliverResult':
      return deliver(command, state, facts, on)
  }
}

/** A refusal in writing says why and on what law, and where to seek remedy (Art. 38). */
function refuseCase(
  { reasons, legalBasis, falsified }: Extract<CaseCommand, { type: 'RefuseCase' }>,
  { actor: by, item }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  if (reasons.every((reason) => reason.trim() === '')) return refuse('refusal-without-reasons')
  const falsehood = falsified ? { falsified, ...banFrom(item, 78, on) } : undefined
  return [{ by, type: 'CaseRefused', reasons, legalBasis, remedies: remediesOf(item), ...falsehood, on }]
}

function issue(state: CaseState, { item, actor: by }: CaseFacts, on: CivilDate): CaseEvent[] {
  return [{ by, type: 'LicenceIssued', licenceName: item.result.name, ...validityFrom(state, item, on), on }]
}
