import type { PaymentGateway } from './gateway.ts'
import type { Database } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'

interface Asked {
  billId: string
  /** What is owed now (fen). */
  amountFen: number
  subject: string
  accountId: string
  requestId: string
}

/** Opens an order for everything a bill owes; asked again by the same key for the same sum it is the same order. 503 where the gateway is away. */
export async function openOrder(
  { database, gateway, publicOrigin }: { database: Database; gateway: PaymentGateway; publicOrigin: string },
  { billId, amountFen, subject, accountId, requestId }: Asked,
): Promise<{ order: string; amountFen: number; payUrl: string }> {
  // Another sum, or another bill, is another order, whatever key it is asked by.
  const order = uuidOf(`order ${billId} ${amountFen} ${requestId}`)
  const [known] = await database.query<{ amountFen: number; payUrl: string }>(
    'select amount_fen as "amountFen", pay_url as "payUrl" from payment_order where id = $1',
    [order],
  )
  if (known) return { order, ...known }
  const returnUrl = `${publicOrigin}/bills/${billId}`
  const notifyUrl = `${publicOrigin}/api/payments/callback`
  let payUrl: string
  try {
    payUrl = await gateway.open({ order, amountFen, currency: 'CNY', subject, notifyUrl, returnUrl })
  } catch {
    throw new Problem(503, 'gateway-away')
  }
  await database.query(
    `insert into payment_order (id, bill_id, gateway, amount_fen, pay_url, account_id)
     values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
    [order, billId, gateway.name, amountFen, payUrl, accountId],
  )
  return { order, amountFen, payUrl }
}

/** Writes down what a message says became of an order; that it was paid is never unsaid. */
export async function closeOrder(database: Database, order: string, as: 'paid' | 'failed'): Promise<void> {
  await database.query(
    `update payment_order set closed_at = clock_timestamp(), closed_as = $2
     where id = $1 and closed_as is distinct from 'paid' and closed_as is distinct from $2`,
    [order, as],
  )
}

/** The last payment of a bill that was begun at a gateway and nothing is known of yet; null where there is none. */
export async function begunOn(database: Database, billId: string): Promise<{ at: string; amountFen: number } | null> {
  const [begun] = await database.query<{ at: string; amountFen: number }>(
    `select created_at as at, amount_fen as "amountFen" from payment_order
     where bill_id = $1 and closed_at is null order by created_at desc limit 1`,
    [billId],
  )
  return begun ?? null
}
