import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import type { parallelApprovals } from '#api/parallel-approvals.ts'
import { leadsGovernment } from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { cursor, isDay, pageOf } from '../kernel/page.ts'
import { lineOf, parallelColumns, type ParallelRow } from './lines.ts'
import { parallelWithinReach, reachOf } from './reach.ts'

const list: Statement = {
  name: 'parallel-list',
  text: `select ${parallelColumns} from parallel_approval a
    where ${parallelWithinReach}
      and ($4::date is null or (a.applied_on, a.id) < ($4::date, $5::uuid))
      and ($7::text is null or a.waits_for @> array[$7::text])
    order by a.applied_on desc, a.id desc limit $6`,
}

/** Approvals within reach, newest first, a page by key. */
export async function approvalsOf(
  database: Database,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof parallelApprovals>,
): Promise<ReplyOf<typeof parallelApprovals>> {
  const [on, id] = cursor(query.after, isDay) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  // Nothing waits for the government by itself: it finds whatever it might extend.
  const isNarrowed = query.waiting === 'true' && !leadsGovernment(account)
  const waiting = isNarrowed ? (account.departmentCode ?? 'applicant') : null
  const rows = await database.run<ParallelRow>(list, [...reachOf(account, scope), on, id, limit + 1, waiting])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.appliedOn}_${last.id}`)
  return { approvals: shown.map(lineOf), next }
}
