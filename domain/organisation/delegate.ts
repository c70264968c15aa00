import { parseCivilDate, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import { reaches, type Level } from './level.ts'
import { needsOf, type FieldFault, type Post } from './post.ts'
import type { Grant } from './staff.ts'

/** Authority that is to be given: for an item of the department, or for all of them. */
export type Delegation = Omit<Grant, 'username'>

/** Whom it is to be given to, and what they hold and may come to hold. */
export interface Delegate extends Post {
  name: string
  disabled: boolean
  held: readonly Delegation[]
}

/** What is wrong with the dates of a delegation: nobody had authority yesterday that was not given then. */
export function faultsOfDates({ fromOn, toOn }: Pick<Delegation, 'fromOn' | 'toOn'>, today: CivilDate): FieldFault[] {
  if (parseCivilDate(fromOn) === undefined) return [{ field: 'fromOn', message: 'field-date' }]
  if (toOn !== null && parseCivilDate(toOn) === undefined) return [{ field: 'toOn', message: 'field-date' }]
  if (fromOn < today) return [{ field: 'fromOn', message: 'field-past-date' }]
  if (toOn !== null && toOn < fromOn) return [{ field: 'toOn', message: 'field-ends-before' }]
  return []
}

/** Why authority cannot be given, or null. `departmentOfItem` is null where it is for all items of the delegate's own. */
export function refuseDelegation(wish: Delegation, to: Delegate, departmentOfItem: string | null): Refusal | null {
  if (to.disabled) return refuse('account-disabled', { name: to.name })
  if (!needsOf(to.role).department) return refuse('no-authority-for-role', { name: to.name })
  if (departmentOfItem !== null && departmentOfItem !== to.departmentCode)
    return refuse('item-of-other-department', { item: wish.itemCode })
  return to.held.some((grant) => covers(grant, wish)) ? refuse('authority-held-already', { name: to.name }) : null
}

const covers = (held: Delegation, wish: Delegation): boolean =>
  (held.itemCode === 'all' || held.itemCode === wish.itemCode) &&
  reaches(held.level as Level, wish.level) &&
  !isNarrower(held, wish) &&
  held.fromOn <= wish.fromOn &&
  (held.toOn === null || (wish.toOn !== null && held.toOn >= wish.toOn))

/** Whether a limit of what is held leaves out something of what is wished. */
const isNarrower = (held: Delegation, wish: Delegation): boolean =>
  (held.limits ?? []).some(
    ({ fact, atMost }) => !(wish.limits ?? []).some((limit) => limit.fact === fact && limit.atMost <= atMost),
  )
