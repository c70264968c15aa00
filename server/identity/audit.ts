import type { AuditAction, AuditDetails } from '#api/kernel/audit-actions.ts'
import type { Database } from '../kernel/database.ts'

/** What the security officer reads; the `subject` is what it is done to. */
export interface AuditEntry {
  accountId: string | null
  action: AuditAction
  outcome: 'ok' | 'refused'
  detail?: AuditDetails & { subject?: string }
}

/** Adds a row to the audit, within the transaction whose query is given where it belongs to one; the database says when. */
export async function writeAudit(
  { query }: Pick<Database, 'query'>,
  { accountId, action, outcome, detail = {} }: AuditEntry,
): Promise<void> {
  await query('insert into audit (account_id, action, outcome, detail) values ($1, $2, $3, $4)', [
    accountId,
    action,
    outcome,
    detail,
  ])
}
