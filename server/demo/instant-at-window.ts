import type { ServiceItem } from '#domain/catalogue/index.ts'
import { isInstant } from './popularity.ts'

/** An item that is done while you wait, at a window of the department. */
export const blocked = (code: string, item: ServiceItem): boolean =>
  item.departmentCode === code && isInstant(item) && item.windowCodes.length > 0 && item.scenarios === undefined
