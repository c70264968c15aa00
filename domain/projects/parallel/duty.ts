// Who serves the posts of leaders in a parallel approval (AB岗): the holder, or whoever stands in while the holder is hindered, as
// in a case (`domain/cases/duty.ts`). Work never waits for somebody who is away, and both names go on the record.
import { refuse, Refusal } from '../../kernel/index.ts'
import { standsIn, type DutyPost, type Role } from '../../organisation/index.ts'
import { availableParallelCommands } from './available-commands.ts'
import { capacitiesOfRole } from './capacity.ts'
import type { ParallelCommandType } from './commands.ts'
import type { ParallelEvent } from './events.ts'
import type { ParallelFacts } from './facts.ts'
import type { ParallelState } from './state.ts'

/** What hands on, or takes down, what others decide: no interest in the applicant stands in its way. */
const harmless: readonly ParallelCommandType[] = [
  'DistributeParallel',
  'DeliverParallelLicence',
  'ObjectToParallelLicence',
]

/** Why this person of the staff may not act on this approval, whatever their post: away, or with an interest in who builds. */
export function refusalOfThePerson(
  type: ParallelCommandType,
  { actor, duty, forApplicant }: Pick<ParallelFacts, 'actor' | 'duty' | 'forApplicant'>,
): Refusal | undefined {
  if (!duty || forApplicant) return undefined
  if (duty.actorAwayUntil) return refuse('away-from-duty', { until: duty.actorAwayUntil })
  const interest = duty.interests.find(({ id }) => id === actor.id)
  return interest && !harmless.includes(type) ? refuse('interest-in-case', { relation: interest.relation }) : undefined
}

/** The posts of leaders the actor serves in the place of their holders. */
function postsServed({ actor, duty }: Pick<ParallelFacts, 'actor' | 'duty'>): (DutyPost & { seat: Role })[] {
  if (!duty) return []
  const isHindered = (id: string) => duty.away.includes(id) || duty.interests.some((interest) => interest.id === id)
  return duty.posts.flatMap(({ seat, ...post }) =>
    seat !== 'window' && standsIn({ seat, ...post }, actor.id, isHindered) ? [{ ...post, seat }] : [],
  )
}

/** The roles whose acts the actor may do: their own, and a leader's whose post they serve. */
export const rolesServed = (facts: Pick<ParallelFacts, 'actor' | 'duty'>): ParallelFacts['actor']['role'][] => [
  ...new Set([facts.actor.role, ...postsServed(facts).map(({ seat }) => seat)]),
]

/** What was done, under both names where only the post of another allowed it. */
export function inBothNames(
  answer: ParallelEvent[] | Refusal,
  type: ParallelCommandType,
  state: ParallelState,
  facts: ParallelFacts,
): ParallelEvent[] | Refusal {
  const { actor, duty } = facts
  if (answer instanceof Refusal || !duty) return answer
  const allows = (role: ParallelFacts['actor']['role']) =>
    capacitiesOfRole(role, facts, state).some((one) => availableParallelCommands(state.status, one).includes(type))
  if (allows(actor.role)) return answer
  const post = postsServed(facts).find(({ seat }) => allows(seat))
  const holder = post?.holders[0]
  if (!post || holder === undefined) return answer
  const because = duty.away.includes(holder) ? 'absence' : 'recusal'
  const by = { ...actor, for: { id: holder, post: post.code, because } } as const
  return answer.map((event) => (event.by.id === actor.id ? { ...event, by } : event))
}
