import type { StaffMember } from '#domain/organisation/index.ts'
import type { CityPost } from '../city.ts'

/**
 * Whoever approves for the government what no department may: longer handling by several departments (Art. 42(2)); and who stands
 * in for them. Invented.
 */
export const government: readonly StaffMember[] = [
  {
    ...{ username: 'government-head', name: '周启明', nameEn: 'Zhou Qiming' },
    ...{ role: 'head', departmentCode: null, windowCodes: [] },
  },
  {
    ...{ username: 'government-deputy-head', name: '陈立新', nameEn: 'Chen Lixin' },
    ...{ role: 'deputy-head', departmentCode: null, windowCodes: [] },
  },
]

/** The one post of the government. */
export const governmentPost: CityPost = {
  ...{ code: 'government-head', departmentCode: null, seat: 'head', windowCode: null },
  holders: ['government-head', 'government-deputy-head'],
}
