import { refuse, type Refusal } from '../kernel/index.ts'
import type { Role } from './staff.ts'

/**
 * Why this person may not give authority to that one, or null. The power is the department's, so its head gives it and the
 * centre manager enters what the department decided; who holds by grant holds at depth 1 and passes nothing on
 * (Licensing Law Art. 24: no re-entrustment). Nobody gives it to themselves.
 */
export function refuseToPassOn(
  by: { id: string; role: Role; departmentCode: string | null },
  to: { id: string; departmentCode: string | null },
): Refusal | null {
  if (by.id === to.id) return refuse('not-oneself')
  if (by.role === 'centre-manager') return null
  if (by.role !== 'head') return refuse('authority-not-passed-on')
  return by.departmentCode === to.departmentCode ? null : refuse('holder-of-other-department', { name: '' })
}
