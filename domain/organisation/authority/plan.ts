import { addDays, canonicalJson, type CivilDate } from '../../kernel/index.ts'
import { faultsOfDates, refuseDelegation, type Delegate, type Delegation } from '../delegate.ts'

/** Authority somebody holds, or is to hold. */
export interface Holding extends Delegation {
  accountId: string
}

/** A grant in force or coming. */
export interface StandingGrant extends Holding {
  id: number
}

/** What is to be done on a day: authority given from it on, and grants (by their ids) taken away. */
export interface AuthorityPlan {
  give: readonly Omit<Holding, 'fromOn'>[]
  take: readonly number[]
}

/** Who holds what, once a plan is in force from a day on. */
export function afterPlan(now: readonly StandingGrant[], { give, take }: AuthorityPlan, on: CivilDate): Holding[] {
  const kept = now.map((grant) => (take.includes(grant.id) ? { ...grant, toOn: addDays(on, -1) } : grant))
  return [
    ...kept.filter(({ fromOn, toOn }) => toOn === null || toOn >= fromOn),
    ...give.map((one) => ({ ...one, fromOn: on })),
  ]
}

/** Somebody whose holdings differ, with what they hold in either. */
export interface HoldingsChange {
  accountId: string
  before: Holding[]
  after: Holding[]
}

/** Whose holdings differ between two moments; of both what is the same is left in, so that it is seen beside the rest. */
export function changesOfHoldings(before: readonly Holding[], after: readonly Holding[]): HoldingsChange[] {
  const [was, is] = [before, after].map((list) => Map.groupBy(list, ({ accountId }) => accountId))
  const ids = [...new Set([...before, ...after].map(({ accountId }) => accountId))].sort()
  return ids
    .map((accountId) => ({ accountId, before: was?.get(accountId) ?? [], after: is?.get(accountId) ?? [] }))
    .filter((change) => written(change.before) !== written(change.after))
}

const written = (list: readonly Holding[]): string =>
  list
    .map(({ itemCode, level, fromOn, toOn, limits = [] }) => canonicalJson({ itemCode, level, fromOn, toOn, limits }))
    .sort()
    .join()

/** What a plan is held against. */
export interface PlanSurroundings {
  now: readonly StandingGrant[]
  people: readonly (Omit<Delegate, 'held'> & { id: string })[]
  /** The department of each item there is. */
  items: ReadonlyMap<string, string>
  today: CivilDate
}

/** Why something of a plan cannot be done: where (`give/0`), and the code of the sentence that says it. */
export interface PlanFault {
  field: string
  code: string
  facts: Readonly<Record<string, string | number>>
}

/** Everything in the way of a plan from a day on; a grant that is gone already needs no taking away. */
export function faultsOfPlan(
  plan: AuthorityPlan,
  on: CivilDate,
  { now, people, items, today }: PlanSurroundings,
): PlanFault[] {
  return plan.give.flatMap((wish, at): PlanFault[] => {
    const field = `give/${at}`
    const person = people.find(({ id }) => id === wish.accountId)
    if (!person) return [{ field, code: 'account-not-found', facts: { username: '' } }]
    const given = { ...wish, fromOn: on }
    const earlier = afterPlan(now, { take: plan.take, give: plan.give.slice(0, at) }, on)
    const held = earlier.filter(({ accountId }) => accountId === wish.accountId)
    const department = wish.itemCode === 'all' ? null : (items.get(wish.itemCode) ?? '')
    const refused = refuseDelegation(given, { ...person, held }, department)
    const dates = faultsOfDates(given, today)
    return [
      ...(refused ? [{ field, code: refused.code, facts: refused.facts }] : []),
      ...dates.map(({ message }) => ({ field, code: message, facts: {} })),
    ]
  })
}
