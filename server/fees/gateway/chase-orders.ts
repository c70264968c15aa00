// A payment that was begun and never told of: the gateway's own signed file is asked, and after a day nobody waits any more.
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import type { BillDesk } from '../bills/bill-desk.ts'
import type { Database } from '../../kernel/database.ts'
import type { PaymentGateway } from './gateway.ts'
import { takeMessage } from './take-message.ts'

/** Within which a gateway tells of a payment; then it is asked, each time anew. */
const toldWithinMinutes = 10
/** How long a page of a gateway can still be paid on. What is paid later all the same stands in the day book as a difference. */
const payableHours = 24

interface Open {
  order: string
  createdAt: string
  isOver: boolean
}

/**
 * Looks for orders nobody told of in the files of their days: what was paid is booked as if it had been told, once; what
 * was not within a day is given up. While the gateway is away nothing is given up. Gives how many were found paid.
 */
export async function chaseOrders(bills: BillDesk, gateway: PaymentGateway | null): Promise<number> {
  const open = gateway === null ? [] : await openOrders(bills.database, gateway.name)
  if (gateway === null || open.length === 0) return 0
  const waiting = new Set(open.map(({ order }) => order))
  let found = 0
  for (const on of daysOf(open)) {
    const file = await gateway.file(on)
    if (file === null) return found
    for (const { transaction, order, amountFen, paidAt } of file.payments) {
      if (!waiting.delete(order)) continue
      const told = { id: `file-${transaction}`, type: 'payment.succeeded', currency: 'CNY' } as const
      await takeMessage(bills, gateway.name, { ...told, order, transaction, amountFen, paidAt })
      found += 1
    }
  }
  const over = open.filter(({ order, isOver }) => isOver && waiting.has(order)).map(({ order }) => order)
  await bills.database.query(
    `update payment_order set closed_at = clock_timestamp(), closed_as = 'given-up'
     where id = any($1::uuid[]) and closed_at is null`,
    [over],
  )
  return found
}

const openOrders = (database: Database, gateway: string): Promise<Open[]> =>
  database.query(
    `select id as order, created_at as "createdAt", created_at < clock_timestamp() - make_interval(hours => $3) as "isOver"
     from payment_order
     where closed_at is null and gateway = $1 and created_at < clock_timestamp() - make_interval(mins => $2)
     order by created_at limit 500`,
    [gateway, toldWithinMinutes, payableHours],
  )

/** The days the orders can have been paid on. */
function daysOf(open: readonly Open[]): string[] {
  const began = open.map(({ createdAt }) => civilDateOf(createdAt))
  return [...new Set(began.flatMap((on) => [on, addDays(on, 1)]))].toSorted()
}
