import { civilDateOf, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { Role } from '../organisation/index.ts'
import { hasAuthority, isWithinReach } from './authority.ts'
import { availableCommands } from './available-commands.ts'
import { clocksOf } from './clocks.ts'
import type { CaseCommandType } from './commands.ts'
import { rolesOf } from './duty.ts'
import type { CaseFacts } from './facts.ts'
import { refusalOfAuthority, refusalOfTheLevel } from './level-refusal.ts'
import { refusalOfThePerson } from './person.ts'
import { isSpecialCommand } from './special-commands.ts'
import { refusalOfSpecial, refusalUnheard, refusalWhileSuspended } from './special-standing.ts'
import type { CaseState } from './state.ts'

/**
 * Why this person may not give a command of this type on this case now, whatever the command would say: reach, status and
 * role, authority, decision level, and the rules of the item and of the law. What remains is what the command itself says.
 */
export function standingRefusal(type: CaseCommandType, state: CaseState, facts: CaseFacts): Refusal | undefined {
  if (state.draftedAt === null || !isWithinReach(state, facts)) return refuse('case-not-found')
  const roles = rolesOf(state, facts)
  if (!roles.some((role) => availableCommands(state.status, role).includes(type)))
    return (
      refusalUntilResumed(type, state, roles) ?? refuse('not-possible-now', { command: type, status: state.status })
    )
  const personal = refusalOfThePerson(type, state, facts)
  if (personal) return personal
  if (!hasAuthority(type, facts)) return refusalOfAuthority(state, facts)
  return refusalOfTheCase(type, state, facts)
}

function refusalOfTheCase(type: CaseCommandType, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const { item, actor } = facts
  const on = civilDateOf(facts.at)
  if (isSpecialCommand(type)) return refusalOfSpecial(type, state, facts, on)
  switch (type) {
    case 'SubmitCase':
      return refusalOfTheItem(facts)
    case 'RequestCorrection':
      return (
        refusalAfterSilence(state, facts, on) ??
        (state.corrections.length > 0 ? refuse('already-told-once') : undefined)
      )
    case 'AcceptCase':
    case 'RefuseAcceptance':
      return refusalAfterSilence(state, facts, on)
    case 'DeemAccepted':
      return refusalBeforeSilence(state, facts, on)
    case 'GrantCase':
    case 'RefuseCase':
      return refusalOfTheLevel(state, facts) ?? refusalUnheard(state, facts)
    case 'ReviewStep':
      return state.hearing?.presider?.id === actor.id ? refuse('presider-reviews-not') : undefined
    case 'IssueLicence':
      return item.result.kind === 'none' ? refuse('nothing-to-issue') : undefined
    case 'DeliverResult':
      return state.status === 'granted' && item.result.kind !== 'none' ? refuse('issue-before-delivery') : undefined
    case 'WithdrawCase':
      return mayWithdraw(state, facts) ? undefined : refuse('withdrawn-by-the-applicant-alone')
    case 'RevokeLicence':
      return state.licence === null ? refuse('not-possible-now', { command: type, status: state.status }) : undefined
    default:
      return undefined
  }
}

/** What could be done if no special procedure ran is refused with the one that does. */
function refusalUntilResumed(
  type: CaseCommandType,
  state: CaseState,
  roles: readonly (Role | 'timer')[],
): Refusal | undefined {
  if (state.status !== 'suspended') return undefined
  const resumed = state.stepsLeft.length > 0 ? 'in-review' : 'awaiting-decision'
  const could = roles.some((role) => availableCommands(resumed, role).includes(type))
  return could ? refusalWhileSuspended(state) : undefined
}

/** Whether the item may be applied for at all, and by somebody of this kind. */
export function refusalOfTheItem({ item, itemStatus, applicantKind }: CaseFacts): Refusal | undefined {
  if (itemStatus !== 'in-use') return refuse('item-closed', { item: item.name })
  if (applicantKind !== null && !item.audience.includes(applicantKind))
    return refuse(applicantKind === 'person' ? 'for-enterprises-only' : 'for-persons-only', { item: item.name })
  return undefined
}

/** Once silence has accepted the case, nothing else may be done about its acceptance, even before the clock has said so. */
function refusalAfterSilence(state: CaseState, { item, calendar }: CaseFacts, on: CivilDate): Refusal | undefined {
  const { acceptance } = clocksOf(state, item, calendar)
  return acceptance && on > acceptance.dueOn ? refuse('accepted-by-silence', { dueOn: acceptance.dueOn }) : undefined
}

function refusalBeforeSilence(state: CaseState, { item, calendar }: CaseFacts, on: CivilDate): Refusal | undefined {
  const { acceptance } = clocksOf(state, item, calendar)
  if (!acceptance) return refuse('not-possible-now', { command: 'DeemAccepted' })
  return on <= acceptance.dueOn ? refuse('not-due-yet', { dueOn: acceptance.dueOn }) : undefined
}

/** Who applied online withdraws online; who walked in may do so at the window, where a clerk enters it for them. */
const mayWithdraw = ({ channel, submittedAt }: CaseState, { actor }: CaseFacts): boolean =>
  actor.role !== 'clerk' || submittedAt === null || channel === 'window'
