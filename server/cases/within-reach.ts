import type { Scope } from '#api/kernel/endpoint.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { caseWithinReach } from './reach.ts'

const within: Statement = {
  name: 'case-within-reach',
  text: `select from case_row c where c.id = $1::uuid and ${caseWithinReach}`,
}

/** Throws 404 `case-not-found` unless the case is within the caller's reach. */
export async function mustReach(database: Database, id: string, account: Account, scope: Scope): Promise<void> {
  const found = await database.run(within, [id, account.id, account.departmentCode, scope])
  if (found.length === 0) throw new Problem(404, 'case-not-found')
}
