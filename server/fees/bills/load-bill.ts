import type { Scope } from '#api/kernel/endpoint.ts'
import { billDecider, type BillEvent, type BillState } from '#domain/fees/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { recordedOf, logOf } from '../../kernel/event-store.ts'
import { Problem } from '../../kernel/problem.ts'
import { billWithinReach, reachOf } from './reach.ts'

const load: Statement = {
  name: 'load-bill',
  text: `select ${logOf('b.id')} as log
    from bill b where b.id = $4::uuid and ${billWithinReach}`,
}

/** The bill if it is within reach, as its log has it; 404 `bill-not-found` otherwise. */
export async function loadBill(
  database: Database,
  id: string,
  account: Account,
  scope: Scope,
): Promise<{ state: BillState & { subject: NonNullable<BillState['subject']> }; version: number }> {
  const [row] = await database.run<{ log: string | null }>(load, [...reachOf(account, scope), id])
  const log = recordedOf<BillEvent>(row?.log ?? null)
  const state = fold(billDecider, log)
  if (state.subject === null) throw new Problem(404, 'bill-not-found')
  return { state: { ...state, subject: state.subject }, version: log.length }
}
