import type { acceptances } from '#api/acceptances.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { cursor, isDay, pageOf } from '../kernel/page.ts'
import { acceptanceColumns, lineOf, type AcceptanceRow } from './lines.ts'
import { acceptanceWithinReach, reachOf } from './reach.ts'

const list: Statement = {
  name: 'acceptance-list',
  text: `select ${acceptanceColumns} from acceptance a
    where ${acceptanceWithinReach}
      and ($4::date is null or (a.applied_on, a.id) < ($4::date, $5::uuid))
      and ($7::text is null or a.waits_for @> array[$7::text])
    order by a.applied_on desc, a.id desc limit $6`,
}

/** Acceptances within reach, newest first, a page by key. */
export async function acceptancesOf(
  database: Database,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof acceptances>,
): Promise<ReplyOf<typeof acceptances>> {
  const [on, id] = cursor(query.after, isDay) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const waiting = query.waiting === 'true' ? waiterOf(account) : null
  const rows = await database.run<AcceptanceRow>(list, [...reachOf(account, scope), on, id, limit + 1, waiting])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.appliedOn}_${last.id}`)
  return { acceptances: shown.map(lineOf), next }
}

/** As whom an acceptance waits for somebody. */
const waiterOf = ({ role, departmentCode }: Account): string =>
  departmentCode ?? (role === 'applicant' || role === 'agent' ? 'applicant' : 'centre')
