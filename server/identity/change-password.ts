import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { Account } from './account.ts'
import { setPassword } from './accounts.ts'
import { writeAudit } from './audit.ts'
import { verifyPassword } from './passwords.ts'

export interface PasswordChange {
  present: string
  password: string
}

/** Takes another password where the present one is right (else a 400 naming it); every session ends. */
export async function changePassword(database: Database, { id, username }: Account, change: PasswordChange) {
  const [kept] = await database.query<{ hash: string | null }>(
    'select password_hash as hash from account where id = $1',
    [id],
  )
  const isRight = await verifyPassword(kept?.hash ?? null, change.present)
  await writeAudit(database, { accountId: id, action: 'change-password', outcome: isRight ? 'ok' : 'refused' })
  if (!isRight) throw new Problem(400, 'invalid', {}, [{ field: 'present', message: 'field-wrong-password' }])
  await setPassword(database, username, change.password)
  await database.query('update account set must_change_password = false where id = $1', [id])
}
