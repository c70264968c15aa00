import type { StaffMember } from '#domain/organisation/index.ts'

/** Whoever approves for the government what no department may: longer handling by several departments (Art. 42(2)). Invented. */
export const government: readonly StaffMember[] = [
  {
    ...{ username: 'government-head', name: '周启明', nameEn: 'Zhou Qiming' },
    ...{ role: 'head', departmentCode: null, windowCodes: [] },
  },
]
