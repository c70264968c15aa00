import { canonicalJson } from '../kernel/index.ts'
import type { FieldFault } from '../organisation/index.ts'
import type { ServiceItem } from './item.ts'
import type { Limit } from './time-limit.ts'
import { outlasts, statutoryLimit } from './limits.ts'

/** What its administrators change most of an item, in one step. */
export type ItemChange = Partial<Pick<ServiceItem, 'promised' | 'residency' | 'windowCodes'>>

/** What may be changed of an item; null takes away what it need not have. */
export type ItemEdit = {
  [Field in keyof ServiceItem]?: ServiceItem[Field] | (undefined extends ServiceItem[Field] ? null : never)
}

/** The item as it would be published next. What is promised at once is handled at once (即办件). */
export function nextVersion(item: ServiceItem, change: ItemEdit): ServiceItem {
  const edited = Object.entries({ ...item, ...change }).filter(
    ([field, value]) => value !== null || field === 'statutory',
  )
  const next = Object.fromEntries(edited) as ServiceItem
  return { ...next, handlingType: next.promised.value === 0 ? 'instant' : 'promised' }
}

/** Why an item cannot be published like this, by field; empty where it can. */
export function faultsOfItem(item: ServiceItem): FieldFault[] {
  const { promised, reviewSteps, residency, windowCodes, departmentCode } = item
  const faults: FieldFault[] = []
  const statutory = statutoryLimit(item)
  const review: Limit = { ...promised, unit: 'workday', value: reviewSteps.reduce((sum, { days }) => sum + days, 0) }
  if (statutory && outlasts(promised, statutory)) faults.push({ field: 'promised', message: 'field-above-statute' })
  else if (outlasts(review, promised)) faults.push({ field: 'promised', message: 'field-below-review' })
  if (residency === 'none' && windowCodes.length > 0)
    faults.push({ field: 'windowCodes', message: 'field-not-in-hall' })
  if (residency !== 'none' && windowCodes.length === 0) faults.push({ field: 'windowCodes', message: 'field-required' })
  if (windowCodes.some((code) => code.slice(0, 2) !== departmentCode))
    faults.push({ field: 'windowCodes', message: 'field-other-department' })
  if (new Set(windowCodes).size < windowCodes.length)
    faults.push({ field: 'windowCodes', message: 'field-uniqueItems' })
  return faults
}

/** The fields in which two versions of an item differ; the order of what is in them makes no difference. */
export function changedFields(before: ServiceItem, after: ServiceItem): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ServiceItem>
  return [...fields].filter((field) => written(before[field]) !== written(after[field]))
}

const written = (value: unknown): string => canonicalJson(value ?? null)
