import { shortestDayHours, usualHours } from '../calendar/index.ts'
import type { ServiceItem } from './item.ts'
import type { Limit } from './time-limit.ts'

/** The limit where no special rule sets another (Licensing Law Art. 42, 43): working days from acceptance. */
const defaultStatutory: Limit = { value: 20, unit: 'workday', anchor: 'acceptance' }

/** Where no other period is set: the law is silent, local practice gives 30 or 60 days. */
export const defaultCorrectionPeriod = { value: 60, unit: 'day' } as const

/** The law sets no time to revoke what was got by fraud (Art. 69); where an item sets none, that of a decision is taken (Art. 42). */
export const defaultRevocationPeriod = { value: 20, unit: 'workday' } as const

/**
 * Nor how long is reasonable to object to publication (Art. 5(3)), nor how soon that is decided. Our design (D): the times of
 * the Regulation on Open Government Information, Art. 32 and 33, by analogy. Cases rest on these two where the version of their
 * item sets none: another default is another version of the items, never a change here.
 */
export const defaultObjectionPeriod = { value: 15, unit: 'workday' } as const
export const defaultObjectionDecisionPeriod = { value: 20, unit: 'workday' } as const

/** Nor one to make a promise true (告知承诺). */
export const defaultPutRightDays = 60

/** Calendar days before its end by which the renewal of a licence is applied for, unless another rule says otherwise (Art. 50). */
export const defaultRenewBeforeDays = 30

/** The limit the law holds an item to. Licences fall under Art. 42's default, first reviews under Art. 43's; others without a rule have none. */
export function statutoryLimit({ statutory, kind }: Pick<ServiceItem, 'statutory' | 'kind'>): Limit | null {
  return statutory ?? (kind === 'licence' || kind === 'first-review' ? defaultStatutory : null)
}

/** The extension where no special rule sets another (Art. 42(1)), with the approval of the head of the organ. */
const defaultExtension = { value: 10, unit: 'workday' } as const

/** How much longer, once, a decision on an item may take; null where no law allows it. */
export function extensionOf({
  extension,
  kind,
}: Pick<ServiceItem, 'extension' | 'kind'>): Omit<NonNullable<ServiceItem['extension']>, 'basis'> | null {
  return extension ?? (kind === 'licence' || kind === 'first-review' ? defaultExtension : null)
}

const workdayDays = 7 / 5

/**
 * Calendar days a limit usually takes, by which limits in different units are compared: five working days a week, and of
 * each as many hours as the centre's shortest usual day is open, since hours run only then.
 */
const usualDays: Record<Limit['unit'], number> = {
  hour: workdayDays / shortestDayHours(usualHours),
  day: 1,
  workday: workdayDays,
  month: 30,
}

/** How many calendar days a limit usually takes; comparable across units. */
export const usualDaysOf = ({ value, unit }: Limit): number => value * usualDays[unit]

/** Whether a limit ends after another that starts with it; exactly so in the same unit, by usual calendar days in another. */
export function outlasts(limit: Limit, other: Limit): boolean {
  return limit.unit === other.unit ? limit.value > other.value : usualDaysOf(limit) > usualDaysOf(other)
}
