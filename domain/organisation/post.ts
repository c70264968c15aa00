import { refuse, type Refusal } from '../kernel/index.ts'
import { roles, type Role } from './staff.ts'

/** The roles of those who work here. */
export const staffRoles = roles.filter((role): role is StaffRole => role !== 'applicant' && role !== 'agent')
export type StaffRole = Exclude<Role, 'applicant' | 'agent'>

/** Where somebody stands: in which role, of which department, at which windows. */
export interface Post {
  role: Role
  departmentCode: string | null
  windowCodes: readonly string[]
}

/** What is wrong with a field, by the code of its sentence. */
export interface FieldFault {
  field: string
  message: string
}

interface Needs {
  department: boolean
  /** Of no department it leads the government: its head, or a deputy. */
  government?: boolean
  /** A clerk sits somewhere; a reviewer may, as the department's chief representative; others do not. */
  windows: 'some' | 'any' | 'none'
}

const needs: Record<Role, Needs> = {
  applicant: { department: false, windows: 'none' },
  agent: { department: false, windows: 'none' },
  clerk: { department: true, windows: 'some' },
  reviewer: { department: true, windows: 'any' },
  'deputy-head': { department: true, government: true, windows: 'none' },
  head: { department: true, government: true, windows: 'none' },
  'centre-manager': { department: false, windows: 'none' },
  supervisor: { department: false, windows: 'none' },
  'system-administrator': { department: false, windows: 'none' },
}

/** What a role needs of a post: a department (or the government) or none, windows or none. */
export const needsOf = (role: Role): Needs => needs[role]

/** A window's code opens with its department's. */
const isOf = (departmentCode: string | null) => (windowCode: string) => windowCode.slice(0, 2) === departmentCode

/** Where role, department and windows do not fit each other; empty where they do. */
export function faultsOfPost({ role, departmentCode, windowCodes }: Post): FieldFault[] {
  const { department, government = false, windows } = needs[role]
  const faults: FieldFault[] = []
  if (department && !government && departmentCode === null)
    faults.push({ field: 'departmentCode', message: 'field-required' })
  if (!department && departmentCode !== null) faults.push({ field: 'departmentCode', message: 'field-not-of-role' })
  if (windows === 'some' && windowCodes.length === 0) faults.push({ field: 'windowCodes', message: 'field-required' })
  if (windows === 'none' && windowCodes.length > 0) faults.push({ field: 'windowCodes', message: 'field-not-of-role' })
  else if (!windowCodes.every(isOf(departmentCode)))
    faults.push({ field: 'windowCodes', message: 'field-other-department' })
  return faults
}

/** A change of seat: assigned (`from` null), moved, or vacated (`to` null). */
export interface Move {
  from: string | null
  to: string | null
}

/** The windows somebody sits at after a move. A clerk may be left without one: the hall shows it. */
export function moveTo(post: Post, { from, to }: Move): string[] | Refusal {
  if (needs[post.role].windows === 'none') return refuse('role-not-at-window')
  if (from === to) return refuse('post-unchanged')
  if (from !== null && !post.windowCodes.includes(from)) return refuse('not-at-this-window', { window: from })
  if (to !== null && post.windowCodes.includes(to)) return refuse('already-at-this-window', { window: to })
  if (to !== null && !isOf(post.departmentCode)(to)) return refuse('window-of-other-department', { window: to })
  const kept = post.windowCodes.filter((code) => code !== from)
  return to === null ? kept : [...kept, to].sort()
}
