import { refuse, type Refusal } from '../kernel/index.ts'
import { isActOfOfficer } from './authority.ts'
import type { CaseCommandType } from './commands.ts'
import { deciding, judging } from './duty.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

/** Why this person may not act as an officer on this case, whatever authority they hold: away, recused, interested, or its reviewer. */
export function refusalOfThePerson(type: CaseCommandType, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const { actor, item, duty } = facts
  if (type === 'RecuseOneself' && state.recused.includes(actor.id)) return refuse('recused-from-case')
  if (actor.departmentCode === null || !isActOfOfficer(type)) return undefined
  if (duty?.actorAwayUntil) return refuse('away-from-duty', { until: duty.actorAwayUntil })
  if (state.recused.includes(actor.id)) return refuse('recused-from-case')
  const interest = duty?.interests.find(({ id }) => id === actor.id)
  if (interest && judging.includes(type)) return refuse('interest-in-case', { relation: interest.relation })
  if (item.fourEyes && deciding.includes(type) && state.reviewedBy.includes(actor.id))
    return refuse('reviewer-does-not-decide')
  return undefined
}
