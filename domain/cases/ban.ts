import type { ServiceItem } from '../catalogue/index.ts'
import { addMonths, type CivilDate } from '../kernel/index.ts'

const years = { 78: 1, 79: 3 } as const

/**
 * Until when somebody may not apply for an item that concerns public safety: a year after falsifying an application (Art. 78),
 * three years after obtaining a licence by fraud (Art. 79). The day itself is not counted.
 */
export function banFrom(
  { publicSafety }: Pick<ServiceItem, 'publicSafety'>,
  article: keyof typeof years,
  on: CivilDate,
): { bannedUntil: CivilDate } | undefined {
  return publicSafety ? { bannedUntil: addMonths(on, 12 * years[article]) } : undefined
}
