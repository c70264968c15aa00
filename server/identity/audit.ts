import type { Database } from '../kernel/database.ts'

/** What the security officer reads; `detail` never holds names, numbers, passwords or what was typed. */
export interface AuditEntry {
  accountId: string | null
  action: string
  outcome: 'ok' | 'refused'
  detail?: Record<string, string | number>
}

/** Adds a row to the audit; the database says when. */
export async function writeAudit(
  database: Database,
  { accountId, action, outcome, detail = {} }: AuditEntry,
): Promise<void> {
  await database.query('insert into audit (account_id, action, outcome, detail) values ($1, $2, $3, $4)', [
    accountId,
    action,
    outcome,
    detail,
  ])
}
