import { decisionLevelOf } from '../catalogue/index.ts'
import { Refusal } from '../kernel/index.ts'
import {
  seatReaches,
  standsHighEnough,
  standsIn,
  type DecisionLevel,
  type DutyPost,
  type Role,
} from '../organisation/index.ts'
import type { CaseCommandType } from './commands.ts'
import type { CaseEvent, InPlaceOf } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

/** The acts that judge an application: not for whoever has an interest in it. */
export const judging: readonly CaseCommandType[] = [
  'RequestCorrection',
  'AcceptCase',
  'RefuseAcceptance',
  'ReviewStep',
  'GrantCase',
  'RefuseCase',
  'IssueLicence',
  'ForwardCase',
  'RevokeLicence',
  'StartSpecialProcedure',
  'EndSpecialProcedure',
  'ExtendDecision',
  'ScheduleHearing',
  'PostponeHearing',
  'RecordHearing',
  'NameInspectors',
  'RecordSiteInspection',
  'ForgoRevocation',
  'WithdrawLicence',
  'CancelLicence',
  'CheckCommitment',
  'FindFalse',
  'DecideObjection',
]

/** The decision on the application itself: one level, and not by who reviewed it where the item wants two. */
export const deciding: readonly CaseCommandType[] = ['GrantCase', 'RefuseCase', 'ForwardCase']

/** What becomes of a licence is the head's to decide, and so is an extension. */
const ofTheHead: readonly CaseCommandType[] = [
  'RevokeLicence',
  'ForgoRevocation',
  'WithdrawLicence',
  'CancelLicence',
  'ExtendDecision',
  'DecideObjection',
]

type Standing = Pick<CaseFacts, 'item' | 'actor' | 'duty'>

/** Whether somebody keeps out of this case: has an interest in whose it is, or stepped back from it. */
export const isPartial = (id: string, { recused }: Pick<CaseState, 'recused'>, duty: CaseFacts['duty']): boolean =>
  recused.includes(id) || (duty?.interests.some((interest) => interest.id === id) ?? false)

/** Whether somebody cannot act on this case: away, recused, with an interest, or the reviewer where another must decide. */
const hindrance =
  (state: CaseState, { item, duty }: Standing, isDecision: boolean) =>
  (id: string): boolean =>
    (duty?.away.includes(id) ?? false) ||
    isPartial(id, state, duty) ||
    (isDecision && item.fourEyes === true && state.reviewedBy.includes(id))

/** How high an act stands: the decision at the level of the case, the revocation and an extension with the head, all else at the window. */
const seatOf = (type: CaseCommandType, state: CaseState, { item }: Standing): DecisionLevel => {
  if (ofTheHead.includes(type)) return 'head'
  return deciding.includes(type) ? decisionLevelOf(item, state.application.facts).level : 'window'
}

/** Whether the actor stands high enough for a level: by their own post, or by one they serve while its holder is hindered. */
export function standsFor(level: DecisionLevel, state: CaseState, facts: Standing): boolean {
  if (standsHighEnough(facts.actor.role, level)) return true
  const isHindered = hindrance(state, facts, true)
  return (facts.duty?.posts ?? []).some(
    (post) => seatReaches(post.seat, level) && standsIn(post, facts.actor.id, isHindered),
  )
}

/** The roles by which the actor may give a command: their own, and a leader's whose post they serve. */
export function rolesOf(type: CaseCommandType, state: CaseState, facts: Standing): (Role | 'timer')[] {
  const isHindered = hindrance(state, facts, deciding.includes(type))
  const seats = (facts.duty?.posts ?? [])
    .filter((post) => post.seat !== 'window' && standsIn(post, facts.actor.id, isHindered))
    .map(({ seat }) => seat as Exclude<DecisionLevel, 'window'>)
  return [...new Set([facts.actor.role, ...seats])]
}

/**
 * In whose place the actor acts, null in their own. One's own post comes first; where the post the act belongs to is
 * another's who is hindered, and the actor is the one to stand in, both names go on the record.
 */
function inPlaceOf(type: CaseCommandType, state: CaseState, facts: Standing): InPlaceOf | null {
  const { actor, duty, item } = facts
  if (!duty || actor.departmentCode === null) return null
  const seat = seatOf(type, state, facts)
  const isHindered = hindrance(state, facts, deciding.includes(type))
  const windows = state.windowCode === null ? item.windowCodes : [state.windowCode]
  const posts = duty.posts.filter(
    (post) => post.seat === seat && (post.windowCode === null || windows.includes(post.windowCode)),
  )
  if (actor.role === seat || posts.some(({ holders: [holder] }) => holder === actor.id)) return null
  const post = posts.find((one) => standsIn(one, actor.id, isHindered))
  const holder = post?.holders[0]
  if (!post || holder === undefined) return null
  return { id: holder, post: post.code, because: duty.away.includes(holder) ? 'absence' : 'recusal' }
}

/** What was decided, under both names where it was done in another's place. */
export function inBothNames(
  answer: CaseEvent[] | Refusal,
  type: CaseCommandType,
  state: CaseState,
  facts: Standing,
): CaseEvent[] | Refusal {
  const place = answer instanceof Refusal ? null : inPlaceOf(type, state, facts)
  if (answer instanceof Refusal || place === null) return answer
  return answer.map((event) => ({ ...event, by: { ...event.by, for: place } }))
}

/** Who would serve the posts that decide a case: whom it really waits for. Null stands for a post nobody serves. */
export function serversOf(
  level: DecisionLevel,
  state: CaseState,
  facts: Standing,
): { post: DutyPost; id: string | null }[] {
  const isHindered = hindrance(state, facts, true)
  const windows = state.windowCode === null ? facts.item.windowCodes : [state.windowCode]
  return (facts.duty?.posts ?? [])
    .filter((post) => post.seat === level && (post.windowCode === null || windows.includes(post.windowCode)))
    .map((post) => ({ post, id: post.holders.find((id) => !isHindered(id)) ?? null }))
}
