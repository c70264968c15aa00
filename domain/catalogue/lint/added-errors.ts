import type { ServiceItem } from '../item.ts'
import { lintItem } from './lint-items.ts'
import type { Diagnostic, Surroundings } from './rule.ts'

/** The errors lint finds in the next version of an item and not in the one before: what was wrong already stands in nobody's way. */
export function addedErrors(before: ServiceItem, next: ServiceItem, surroundings: Surroundings): Diagnostic[] {
  const errorsOf = (item: ServiceItem) => {
    const items = surroundings.items.map((one) => (one.code === item.code ? item : one))
    return lintItem(item, { ...surroundings, items }).filter(({ severity }) => severity === 'error')
  }
  const known = new Set(errorsOf(before).map(({ rule, field }) => `${rule} ${field}`))
  return errorsOf(next).filter(({ rule, field }) => !known.has(`${rule} ${field}`))
}
