import { civilDateOf, epochMs, refuse, Refusal } from '../kernel/index.ts'
import { hasAuthority, isWithinReach, mayDecide } from './authority.ts'
import { availableCommands, mayDraft } from './available-commands.ts'
import type { CaseCommand } from './commands.ts'
import { file } from './file-application.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import { decideIntake } from './decide-intake.ts'
import { decideOutcome } from './decide-outcome.ts'
import type { CaseState } from './state.ts'

/** What a command may make happen: the events, or the lawful "no" with its reason. Pure: all it knows is passed in. */
export function decide(command: CaseCommand, state: CaseState, facts: CaseFacts): CaseEvent[] | Refusal {
  if (command.type === 'DraftCase') return draft(command, state, facts)
  return refusalOf(command, state, facts) ?? events(command, state, facts)
}

function refusalOf(command: CaseCommand, state: CaseState, facts: CaseFacts): Refusal | undefined {
  if (state.draftedAt === null || !isWithinReach(state, facts)) return refuse('case-not-found')
  const { role } = facts.actor
  if (!availableCommands(state.status, role).includes(command.type)) {
    return refuse('not-possible-now', { command: command.type, status: state.status })
  }
  if (!hasAuthority(command.type, facts)) return refuse('no-authority', { item: facts.item.name })
  if (state.lastAt !== null && epochMs(facts.at) < epochMs(state.lastAt))
    return refuse('clock-behind-history', { last: state.lastAt })
  return undefined
}

function draft(
  command: Extract<CaseCommand, { type: 'DraftCase' }>,
  state: CaseState,
  facts: CaseFacts,
): CaseEvent[] | Refusal {
  const { actor, item, itemVersion, itemStatus } = facts
  if (state.draftedAt !== null) return refuse('case-exists')
  if (!mayDraft.includes(actor.role)) return refuse('no-authority', { item: item.name })
  if (itemStatus !== 'in-use') return refuse('item-closed', { item: item.name })
  const atWindow = actor.role === 'clerk'
  if (atWindow && (item.departmentCode !== actor.departmentCode || !hasAuthority('DraftCase', facts)))
    return refuse('no-authority', { item: item.name })
  if (!atWindow && !facts.actsFor.includes(command.applicantId)) return refuse('no-mandate')
  const application = file(command.application, facts)
  if (application instanceof Refusal) return application
  const channel = atWindow ? 'window' : 'online'
  const { applicantId } = command
  return [{ by: actor, type: 'CaseDrafted', itemCode: item.code, itemVersion, applicantId, channel, application }]
}

function events(command: CaseCommand, state: CaseState, facts: CaseFacts): CaseEvent[] | Refusal {
  const by = facts.actor
  const on = civilDateOf(facts.at)
  switch (command.type) {
    case 'DraftCase':
      return refuse('case-exists')
    case 'GrantCase':
    case 'RefuseCase':
      return mayDecide(facts)
        ? decideOutcome(command, state, facts, on)
        : refuse('decided-higher-up', { level: facts.item.decisionLevel })
    case 'ReviewStep':
    case 'IssueLicence':
    case 'DeliverResult':
    case 'RevokeLicence':
      return decideOutcome(command, state, facts, on)
    case 'WithdrawCase':
      return [{ by, type: 'CaseWithdrawn', reason: command.reason, on }]
    default:
      return decideIntake(command, state, facts, on)
  }
}
