import type { Role } from './staff.ts'

/** Whether somebody leads the government itself: its head, or a deputy who stands in. They alone are leaders of no department. */
export const leadsGovernment = ({ role, departmentCode }: { role: Role; departmentCode: string | null }): boolean =>
  departmentCode === null && (role === 'head' || role === 'deputy-head')

/** The one post of the government: whoever holds it approves what no department may (Licensing Law Art. 42(2)). */
export const governmentPost = 'government-head'
