import type { orders } from '#api/orders.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { openOrderStatuses } from '#domain/supervision/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { cursor, isInstant, pageOf } from '../../kernel/page.ts'
import { orderColumns, orderLineOf, type OrderRow } from './lines.ts'
import { orderReach, orderWithinReach } from './reach.ts'

const list: Statement = {
  name: 'order-list',
  text: `select ${orderColumns} from supervision_order o
    where ${orderWithinReach}
      and ($3::timestamptz is null or (o.issued_at, o.id) < ($3::timestamptz, $4::uuid))
      and ($6::text[] is null or o.status = any($6)) and ($7::text is null or o.department_code = $7)
      and ($8::uuid is null or o.cards @> array[$8::uuid]) and (not $9::boolean or o.due_at < clock_timestamp())
    order by o.issued_at desc, o.id desc limit $5`,
}

/** Orders within reach, newest first, a page by key. */
export async function ordersOf(
  database: Database,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof orders>,
): Promise<ReplyOf<typeof orders>> {
  const [issuedAt, id] = cursor(query.after, isInstant) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const statuses = query.status === 'open' ? openOrderStatuses : query.status === undefined ? null : [query.status]
  const rows = await database.run<OrderRow>(list, [
    ...orderReach(account, scope),
    ...[issuedAt, id, limit + 1, statuses, query.department ?? null, query.card ?? null, query.overdue === 'true'],
  ])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.issuedAt}_${last.id}`)
  return { orders: shown.map(orderLineOf), next }
}
