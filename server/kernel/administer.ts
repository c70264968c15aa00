import type { AuditAction, AuditDetails } from '#api/kernel/audit-actions.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import type { Database } from './database.ts'

/** A query within the transaction of an act. */
export type Query = Database['query']

/** An act of administration: who does what to whom, under the key of the request. `detail` holds no personal data. */
export interface Act {
  by: string
  action: AuditAction
  requestId: string
  requestHash: string
  /** What it is done to; the audit and a repeated request find it again by this. */
  subject: string
  detail?: AuditDetails
}

/**
 * Does an act once and writes it to the audit, both or neither. The same request again does nothing and gives the subject
 * of the first; under the same key another request is refused, and so is whatever `work` refuses.
 */
export async function administer(
  database: Database,
  act: Act,
  work: (query: Query) => Promise<Refusal | undefined>,
): Promise<Refusal | { subject: string }> {
  const { subject } = act
  const attempt = database.transaction(async (query) => {
    // Whoever sends the same request at the same time waits here for the first.
    const [written] = await query<{ id: number }>(write, valuesOf(act))
    if (!written) return receiptOf(query, act)
    const refused = await work(query)
    if (refused) throw new Undone(refused)
    return { subject }
  })
  return attempt.catch((error: unknown) => {
    if (error instanceof Undone) return error.refusal
    throw error
  })
}

/** Carries a refusal out of a transaction, which is undone. */
class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const valuesOf = ({ by, action, subject, detail = {}, requestId, requestHash }: Act) => [
  by,
  action,
  { subject, ...detail },
  requestId,
  requestHash,
]

const write = `
  insert into audit (account_id, action, outcome, detail, request_id, request_hash) values ($1, $2, 'ok', $3, $4, $5)
  on conflict (request_id) where request_id is not null do nothing returning id`

async function receiptOf(query: Query, { requestId, requestHash }: Act): Promise<Refusal | { subject: string }> {
  const [before] = await query<{ subject: string; hash: string }>(
    `select detail ->> 'subject' as subject, request_hash as hash from audit where request_id = $1`,
    [requestId],
  )
  if (before?.hash !== requestHash) return refuse('idempotency-key-reused')
  return { subject: before.subject }
}
