import { civilDateOf, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { Role } from '../organisation/index.ts'
import { hasAuthority, isWithinReach } from './authority.ts'
import { availableCommands } from './available-commands.ts'
import { acceptanceClock } from './clocks.ts'
import type { CaseCommandType } from './commands.ts'
import { refusalToHandOver } from './deliver.ts'
import { rolesOf } from './duty.ts'
import type { CaseFacts } from './facts.ts'
import { refusalUnpaid } from './fees-due.ts'
import { refusalOfAuthority, refusalOfTheLevel } from './level-refusal.ts'
import { refusalOfThePerson } from './person.ts'
import { isSpecialCommand } from './special-commands.ts'
import { refusalOfSpecial, refusalUnheard, refusalWhileSuspended } from './special-standing.ts'
import { isDecidedAbove, refusalOfForwarding } from './decide-forwarding.ts'
import { refusalOfPromise } from './commitment.ts'
import { refusalOfOwed } from './falsehood.ts'
import { refusalOfLicence } from './decide-licence.ts'
import { refusalOfLapse } from './lapse.ts'
import { refusalToFollow } from './payment-wait.ts'
import { refusalOfObjection } from './publication.ts'
import { isPublicationCommand } from './publication-commands.ts'
import { isSubjectGone, refusalOfSubject, renewedBySilenceOn } from './renewal.ts'
import type { CaseState } from './state.ts'
import { refusalOfDebt, refusalOfTolerance } from './tolerance.ts'

/**
 * Why this person may not give a command of this type on this case now, whatever the command would say: reach, status and
 * role, authority, decision level, and the rules of the item and of the law. What remains is what the command itself says.
 */
export function standingRefusal(type: CaseCommandType, state: CaseState, facts: CaseFacts): Refusal | undefined {
  if (state.draftedAt === null || !isWithinReach(state, facts)) return refuse('case-not-found')
  const roles = rolesOf(type, state, facts)
  if (!roles.some((role) => availableCommands(state.status, role).includes(type)))
    return (
      refusalUntilResumed(type, state, roles) ??
      (type === 'DeliverResult' ? refusalToHandOver(state, roles) : undefined) ??
      refuse('not-possible-now', { command: type, status: state.status })
    )
  const personal = refusalOfThePerson(type, state, facts)
  if (personal) return personal
  if (!hasAuthority(type, facts)) return refusalOfAuthority(state, facts)
  return refusalOfTheCase(type, state, facts)
}

function refusalOfTheCase(type: CaseCommandType, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const on = civilDateOf(facts.at)
  if (isSpecialCommand(type)) return refusalOfSpecial(type, state, facts, on)
  if (isPublicationCommand(type)) return refusalOfObjection(type, state, facts, on)
  switch (type) {
    case 'SubmitCase':
      return refusalOfSubmission(state, facts, on)
    case 'RequestCorrection':
    case 'AcceptCase':
    case 'RefuseAcceptance':
      return refusalAfterSilence(state, facts, on) ?? refusalAfterRenewal(state, facts, on)
    case 'DeemAccepted':
      return refusalBeforeSilence(state, facts, on)
    case 'GrantCase':
    case 'RefuseCase':
    case 'ForwardCase':
    case 'RecordUpperDecision':
      return refusalOfDecision(type, state, facts, on)
    case 'ReviewStep':
      return state.hearing?.presider?.id === facts.actor.id ? refuse('presider-reviews-not') : undefined
    case 'IssueLicence':
    case 'DeliverResult':
      return refusalOfHandingOut(type, state, facts, on)
    case 'AnnounceLapse':
    case 'LapseCase':
    case 'ReopenCase':
      return refusalOfLapse(type, state, facts, on)
    case 'SupplyTolerated':
    case 'MissTolerance':
      return refusalOfTolerance(type, state, on)
    case 'FollowPayment':
      return refusalToFollow(state, facts)
    case 'WithdrawCase':
      return mayWithdraw(state, facts) ? undefined : refuse('withdrawn-by-the-applicant-alone')
    case 'CallForCheck':
    case 'CheckCommitment':
    case 'FindFalse':
    case 'RevokeLicence':
    case 'ForgoRevocation':
    case 'WithdrawLicence':
    case 'CancelLicence':
    case 'RemindOfRenewal':
    case 'RenewBySilence':
      return refusalOfLicence(type, state, facts, on)
    default:
      return undefined
  }
}

const refusalOfSubmission = ({ application, about, applicantId }: CaseState, facts: CaseFacts, on: CivilDate) =>
  refusalOfTheApplicant(facts) ??
  refusalOfPromise(application, facts) ??
  refusalOfSubject(about, applicantId, facts, on)

/** What is given has to be issued first, where there is something to issue; and nothing is handed out on debts or falsehoods. */
function refusalOfHandingOut(
  type: 'IssueLicence' | 'DeliverResult',
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): Refusal | undefined {
  const { kind } = facts.item.result
  if (type === 'IssueLicence' && kind === 'none') return refuse('nothing-to-issue')
  if (type === 'DeliverResult' && state.status === 'granted' && kind !== 'none') return refuse('issue-before-delivery')
  return (
    refusalOfOwed(type, state) ??
    refusalOfDebt(type, state, facts, on) ??
    (type === 'IssueLicence' ? refusalUnpaid(state, facts) : undefined)
  )
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

type Decision = 'GrantCase' | 'RefuseCase' | 'ForwardCase' | 'RecordUpperDecision'

/** A decision is made where it belongs, before silence made it, in the order of the line, and with every promise kept; a licence that ended meanwhile is neither changed nor renewed (Art. 49, 50, 69). */
function refusalOfDecision(type: Decision, state: CaseState, facts: CaseFacts, on: CivilDate): Refusal | undefined {
  if (type === 'RecordUpperDecision') return refusalAfterRenewal(state, facts, on)
  if (type !== 'RefuseCase' && isSubjectGone(state, facts)) return refuse('licence-not-in-force')
  if (type === 'ForwardCase')
    return refusalOfForwarding(state, facts) ?? refusalUnheard(state, facts) ?? refusalAfterRenewal(state, facts, on)
  if (isDecidedAbove(facts)) return refuse('decided-by-upper-organ', { item: facts.item.name })
  const early = refusalOfTheLevel(state, facts) ?? refusalUnheard(state, facts) ?? refusalAfterRenewal(state, facts, on)
  if (early || type === 'RefuseCase') return early
  return refusalOfLine(state, facts) ?? refusalOfDebt(type, state, facts, on)
}

/** Licences of limited quantity go to applicants in the order of acceptance (Art. 57). */
function refusalOfLine({ about }: CaseState, { item, register: { line } }: CaseFacts): Refusal | undefined {
  if (line === null || about !== null) return undefined
  if (line.left <= 0) return refuse('none-left', { quantity: item.quantity ?? 0 })
  return line.ahead === null ? undefined : refuse('not-first-in-line', { ahead: line.ahead })
}

/** Once silence has renewed the licence, nothing else may be decided, even before the clock has said so (Art. 50). */
function refusalAfterRenewal(state: CaseState, facts: CaseFacts, on: CivilDate): Refusal | undefined {
  const from = isSubjectGone(state, facts) ? null : renewedBySilenceOn(state)
  return from !== null && on >= from ? refuse('renewed-by-silence', { from }) : undefined
}

/** Whether the item may be applied for, and by this applicant. */
export function refusalOfTheApplicant(facts: CaseFacts): Refusal | undefined {
  const { item, register } = facts
  const closed = refusalOfTheItem(facts)
  if (closed || register.bannedUntil === null) return closed
  return refuse('banned-until', { item: item.name, until: register.bannedUntil })
}

/** Whether the item may be applied for at all, and by somebody of this kind. */
function refusalOfTheItem({ item, itemStatus, applicantKind }: CaseFacts): Refusal | undefined {
  if (itemStatus !== 'in-use') return refuse('item-closed', { item: item.name })
  if (applicantKind !== null && !item.audience.includes(applicantKind))
    return refuse(applicantKind === 'person' ? 'for-enterprises-only' : 'for-persons-only', { item: item.name })
  return undefined
}

/** Once silence has accepted the case, nothing else may be done about its acceptance, even before the clock has said so. */
function refusalAfterSilence(state: CaseState, { calendar }: CaseFacts, on: CivilDate): Refusal | undefined {
  const acceptance = acceptanceClock(state, calendar)
  return acceptance && on > acceptance.dueOn ? refuse('accepted-by-silence', { dueOn: acceptance.dueOn }) : undefined
}

function refusalBeforeSilence(state: CaseState, { calendar }: CaseFacts, on: CivilDate): Refusal | undefined {
  const acceptance = acceptanceClock(state, calendar)
  if (!acceptance) return refuse('not-possible-now', { command: 'DeemAccepted' })
  return on <= acceptance.dueOn ? refuse('not-due-yet', { dueOn: acceptance.dueOn }) : undefined
}

/** Who applied online withdraws online; who walked in may do so at the window, where a clerk enters it for them. */
const mayWithdraw = ({ channel, submittedAt }: CaseState, { actor }: CaseFacts): boolean =>
  actor.role !== 'clerk' || submittedAt === null || channel === 'window'
