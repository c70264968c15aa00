import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { Account } from './account.ts'
import { replacePassword } from './accounts.ts'
import { writeAudit } from './audit.ts'
import { verifyPassword } from './passwords.ts'

export interface PasswordChange {
  present: string
  password: string
}

/** Takes another password where the present one is right (else a 400 naming it, or a temporary one given again); every session ends. Gives the hash of the new one. */
export async function changePassword(database: Database, account: Account, change: PasswordChange): Promise<string> {
  const { id, mustChangePassword } = account
  if (mustChangePassword && change.password === change.present) throw fault('password', 'field-same-password')
  const [kept] = await database.query<{ hash: string | null }>(
    'select password_hash as hash from account where id = $1',
    [id],
  )
  const isRight = await verifyPassword(kept?.hash ?? null, change.present)
  await writeAudit(database, { accountId: id, action: 'change-password', outcome: isRight ? 'ok' : 'refused' })
  if (!isRight) throw fault('present', 'field-wrong-password')
  const hash = await replacePassword(database, id, kept?.hash ?? '', change.password)
  if (hash === null) throw fault('present', 'field-wrong-password')
  return hash
}

const fault = (field: keyof PasswordChange, message: string) => new Problem(400, 'invalid', {}, [{ field, message }])
