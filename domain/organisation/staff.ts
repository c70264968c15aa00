import type { Level } from './level.ts'
import type { FactLimit } from './limits-of-authority.ts'

/** What an account may be; one account has exactly one role. */
export const roles = [
  'applicant',
  'agent',
  'clerk',
  'reviewer',
  'deputy-head',
  'head',
  'centre-manager',
  'supervisor',
  'system-administrator',
] as const
export type Role = (typeof roles)[number]

/** A member of staff: of a department (window clerk, reviewer, leader) or of the centre itself (`departmentCode` null). */
export interface StaffMember {
  username: string
  name: string
  nameEn: string
  role: Exclude<Role, 'applicant' | 'agent'>
  departmentCode: string | null
  windowCodes: string[]
}

/** Delegated authority (授权): what `username` may do with an item, or with every item of the department, and from when to when (civil dates, inclusive). */
export interface Grant {
  username: string
  itemCode: string | 'all'
  level: Level
  fromOn: string
  toOn: string | null
  /** Up to where it decides; without limits where there are none. */
  limits?: readonly FactLimit[]
}
