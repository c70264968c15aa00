import { inSituation } from '../catalogue/index.ts'
import { civilDateOf, epochMs, refuse, Refusal } from '../kernel/index.ts'
import { hasAuthority } from './authority.ts'
import { mayDraft } from './available-commands.ts'
import type { CaseCommand } from './commands.ts'
import { file } from './file-application.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import { decideCheck, refusalOfPromise } from './commitment.ts'
import { decideForwarding } from './decide-forwarding.ts'
import { decideIntake } from './decide-intake.ts'
import { decideLicence } from './decide-licence.ts'
import { decideOutcome } from './decide-outcome.ts'
import { decideSpecial } from './decide-special.ts'
import { inBothNames } from './duty.ts'
import { decideLapse } from './lapse.ts'
import { followPayment } from './payment-wait.ts'
import { decideObjection } from './publication.ts'
import { refusalOfSubject } from './renewal.ts'
import { refusalOfTheApplicant, standingRefusal } from './standing.ts'
import { isSpecialCommand, type SpecialCommand } from './special-commands.ts'
import type { CaseState } from './state.ts'
import { decideTolerance } from './tolerance.ts'

/** What a command may make happen: the events, or the lawful "no" with its reason. Pure: all it knows is passed in. */
export function decide(command: CaseCommand, state: CaseState, facts: CaseFacts): CaseEvent[] | Refusal {
  if (command.type === 'DraftCase') return draft(command, state, facts)
  const refusal = refusalOf(command, state, facts)
  if (refusal) return refusal
  return inBothNames(events(command, state, applying(command, state, facts)), command.type, state, facts)
}

/** The facts with the item as it applies in the applicant's situation; a draft keeps whatever was ever filled in. */
function applying(command: CaseCommand, { application }: CaseState, facts: CaseFacts): CaseFacts {
  if (command.type === 'SaveDraft') return facts
  const { situation } = 'application' in command ? command.application : application
  return { ...facts, item: inSituation(facts.item, situation) }
}

function refusalOf(command: CaseCommand, state: CaseState, facts: CaseFacts): Refusal | undefined {
  return standingRefusal(command.type, state, facts) ?? refusalOfTheTime(state, facts)
}

function refusalOfTheTime({ lastAt }: CaseState, { at }: CaseFacts): Refusal | undefined {
  return lastAt !== null && epochMs(at) < epochMs(lastAt) ? refuse('clock-behind-history', { last: lastAt }) : undefined
}

function draft(
  command: Extract<CaseCommand, { type: 'DraftCase' }>,
  state: CaseState,
  facts: CaseFacts,
): CaseEvent[] | Refusal {
  const { actor: by, item, itemVersion } = facts
  const { applicantId, about = null } = command
  const refusal = refusalOfDraft(command, state, facts) ?? refusalOfPromise(command.application, facts)
  if (refusal) return refusal
  const application = file(command.application, facts)
  if (application instanceof Refusal) return application
  const channel = by.role === 'clerk' ? 'window' : 'online'
  const validTo = facts.register.subject?.validTo ?? null
  const follows = about && { about: { ...about, validTo } }
  const partOf = command.project !== undefined && { project: command.project }
  const { code: itemCode } = item
  return [{ by, type: 'CaseDrafted', itemCode, itemVersion, applicantId, channel, application, ...follows, ...partOf }]
}

function refusalOfDraft(
  { applicantId, about = null }: Extract<CaseCommand, { type: 'DraftCase' }>,
  state: CaseState,
  facts: CaseFacts,
): Refusal | undefined {
  const { actor, item } = facts
  if (state.draftedAt !== null) return refuse('case-exists')
  if (!mayDraft.includes(actor.role)) return refuse('no-authority', { item: item.name })
  const closed = refusalOfTheApplicant(facts)
  if (closed) return closed
  const atWindow = actor.role === 'clerk'
  if (atWindow && (item.departmentCode !== actor.departmentCode || !hasAuthority('DraftCase', facts)))
    return refuse('no-authority', { item: item.name })
  if (!atWindow && !facts.actsFor.includes(applicantId)) return refuse('no-mandate')
  return refusalOfSubject(about, applicantId, facts, civilDateOf(facts.at))
}

function events(command: CaseCommand, state: CaseState, facts: CaseFacts): CaseEvent[] | Refusal {
  const by = facts.actor
  const on = civilDateOf(facts.at)
  if (isSpecial(command)) return decideSpecial(command, state, facts, on)
  switch (command.type) {
    case 'DraftCase':
      return refuse('case-exists')
    case 'ReviewStep':
    case 'GrantCase':
    case 'RefuseCase':
    case 'IssueLicence':
    case 'DeliverResult':
      return decideOutcome(command, state, facts, on)
    case 'RecuseOneself':
      return [{ by, type: 'OfficerRecused', reason: command.reason }]
    case 'AnnounceLapse':
    case 'LapseCase':
    case 'ReopenCase':
      return decideLapse(command, state, facts, on)
    case 'SupplyTolerated':
    case 'MissTolerance':
      return decideTolerance(command, state, facts, on)
    case 'ForwardCase':
    case 'RecordUpperDecision':
      return decideForwarding(command, state, facts, on)
    case 'CallForCheck':
    case 'CheckCommitment':
      return decideCheck(command, state, facts, on)
    case 'FindFalse':
    case 'RevokeLicence':
    case 'ForgoRevocation':
    case 'WithdrawLicence':
    case 'CancelLicence':
    case 'RemindOfRenewal':
    case 'RenewBySilence':
      return decideLicence(command, state, facts, on)
    case 'ObjectToPublication':
    case 'DecideObjection':
      return decideObjection(command, facts, on)
    case 'FollowPayment':
      return followPayment(state, facts)
    case 'WithdrawCase':
      return [{ by, type: 'CaseWithdrawn', reason: command.reason, on }]
    default:
      return decideIntake(command, state, facts, on)
  }
}

const isSpecial = (command: CaseCommand): command is SpecialCommand => isSpecialCommand(command.type)
