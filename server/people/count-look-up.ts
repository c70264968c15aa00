import type { AuditAction } from '#api/kernel/audit-actions.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'

/** People one clerk may look up: a busy morning at once, then one every half minute. */
const lookUps = { capacity: 60, perSecond: 1 / 30 }

/** Counts somebody looked up at the window; throws 429 `too-many-requests`, which is written down as `action`. */
export async function countLookUp(database: Database, { id }: Account, action: AuditAction): Promise<void> {
  if (await takeToken(database, `party-look-up ${id}`, lookUps)) return
  await writeAudit(database, { accountId: id, action, outcome: 'refused' })
  throw new Problem(429, 'too-many-requests')
}
