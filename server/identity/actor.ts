import type { Actor } from '#domain/cases/index.ts'
import { leadsGovernment } from '#domain/organisation/index.ts'
import type { Account } from './account.ts'

/** A signed-in person as the log names them. */
export const actorOf = ({ id, role, departmentCode, windowCodes }: Account): Actor => ({
  id,
  role,
  departmentCode,
  windowCode: windowCodes[0] ?? null,
})

/** The department whose affairs somebody sees; null for those who lead the government, who have none and see what is built. */
export const departmentSeen = (account: Pick<Account, 'role' | 'departmentCode'>): string | null =>
  account.departmentCode ?? (leadsGovernment(account) ? null : '')

/** Who does by itself what the law has done by a day: its clock. */
export const lawClock: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  role: 'timer',
  departmentCode: null,
  windowCode: null,
}
