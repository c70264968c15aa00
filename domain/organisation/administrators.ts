import { refuse, type Refusal } from '../kernel/index.ts'
import type { Role } from './staff.ts'

/** What a system administrator is about to do to an account: close it, or give it `role`. */
export interface AccountChange {
  by: string
  to: { id: string; role: Role }
  /** The role the account is to have; null where it is to be closed. */
  role: Role | null
  /** Enabled system administrators, the one in question among them if he is one. */
  administrators: readonly string[]
}

/** Why an account cannot be closed or given another role: nobody locks himself out, and one administrator always remains. */
export function refuseAccountChange({ by, to, role, administrators }: AccountChange): Refusal | null {
  if (to.role !== 'system-administrator' || role === 'system-administrator') return null
  if (administrators.every((id) => id === to.id)) return refuse('last-administrator')
  return by === to.id ? refuse('not-oneself') : null
}
