import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { accountColumns, type Account } from './account.ts'
import { writeAudit } from './audit.ts'
import { verifyPassword } from './passwords.ts'

export interface Credentials {
  username: string
  password: string
}

const find: Statement = {
  name: 'account-by-username',
  text: `select ${accountColumns}, case when a.disabled_at is null then a.password_hash end as hash
    from account a where a.username = $1`,
}

/**
 * Whose user name and password these are, and the hash that says so; unknown, disabled and wrong are one answer (401), after
 * the same work. `place` is a keyed hash of the network it comes from: of staff
 * the audit can tell two places apart, and names none.
 */
export async function checkCredentials(
  database: Database,
  { username, password }: Credentials,
  place: string,
): Promise<Account & { passwordHash: string }> {
  const [found] = await database.run<Account & { hash: string | null }>(find, [username])
  const isRight = await verifyPassword(found?.hash ?? null, password)
  const outcome = isRight ? 'ok' : 'refused'
  await writeAudit(database, {
    accountId: found?.id ?? null,
    action: 'sign-in',
    outcome,
    detail: found?.departmentCode ? { place } : {},
  })
  if (!found?.hash || !isRight) throw new Problem(401, 'wrong-credentials')
  const { hash: passwordHash, ...account } = found
  return { ...account, passwordHash }
}
