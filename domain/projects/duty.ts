// Who serves the posts of leaders in what several departments handle together (AB岗): the holder, or whoever stands in while the
// holder is hindered, as in a case (`domain/cases/duty.ts`). Work never waits for somebody who is away, and both names go on the record.
import type { Actor, Duty } from '../cases/index.ts'
import { refuse, Refusal } from '../kernel/index.ts'
import { standsIn, type DutyPost, type Role } from '../organisation/index.ts'

/** Who acts on a parallel approval or a joint acceptance, and who is on duty beside them. */
export interface OnDuty {
  actor: Actor
  /** Whether the actor acts for the party that builds. */
  forApplicant: boolean
  /** Who is on duty in the actor's department; for people of a department alone. */
  duty: Omit<Duty, 'beyond'> | null
}

/** Why this person of the staff may not act, whatever their post: away, or with an interest in who builds where that stands in the way. */
export function refusalOfThePerson(
  { actor, duty, forApplicant }: OnDuty,
  interestStandsInTheWay: boolean,
): Refusal | undefined {
  if (!duty || forApplicant) return undefined
  if (duty.actorAwayUntil) return refuse('away-from-duty', { until: duty.actorAwayUntil })
  const interest = duty.interests.find(({ id }) => id === actor.id)
  return interest && interestStandsInTheWay ? refuse('interest-in-case', { relation: interest.relation }) : undefined
}

/** The posts of leaders the actor serves in the place of their holders. */
function postsServed({ actor, duty }: Pick<OnDuty, 'actor' | 'duty'>): (DutyPost & { seat: Role })[] {
  if (!duty) return []
  const isHindered = (id: string) => duty.away.includes(id) || duty.interests.some((interest) => interest.id === id)
  return duty.posts.flatMap(({ seat, ...post }) =>
    seat !== 'window' && standsIn({ seat, ...post }, actor.id, isHindered) ? [{ ...post, seat }] : [],
  )
}

/** The roles whose acts the actor may do: their own, and a leader's whose post they serve. */
export const rolesServed = (facts: Pick<OnDuty, 'actor' | 'duty'>): Actor['role'][] => [
  ...new Set([facts.actor.role, ...postsServed(facts).map(({ seat }) => seat)]),
]

/** What was done, under both names where only the post of another allowed it; `allows` says which roles do. */
export function inBothNames<Event extends { by: Actor }>(
  answer: Event[] | Refusal,
  facts: Pick<OnDuty, 'actor' | 'duty'>,
  allows: (role: Actor['role']) => boolean,
): Event[] | Refusal {
  const { actor, duty } = facts
  if (answer instanceof Refusal || !duty || allows(actor.role)) return answer
  const post = postsServed(facts).find(({ seat }) => allows(seat))
  const holder = post?.holders[0]
  if (!post || holder === undefined) return answer
  const because = duty.away.includes(holder) ? 'absence' : 'recusal'
  const by = { ...actor, for: { id: holder, post: post.code, because } } as const
  return answer.map((event) => (event.by.id === actor.id ? { ...event, by } : event))
}
