import { hash } from 'node:crypto'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import { gatewayActor, type BillDesk } from '../bills/bill-desk.ts'
import type { GatewayMessage } from './messages.ts'
import { closeOrder } from './orders.ts'
import { settledOn } from './settle-transaction.ts'

/** What became of a message. The last three are for somebody to look into: money is with the gateway and on no bill. */
export type MessageOutcome = 'recorded' | 'no-payment' | 'order-unknown' | 'amount-differs' | 'transaction-altered'

/** What is to be looked into leaves its order open. */
const closedAs: Partial<Record<MessageOutcome, 'paid' | 'failed'>> = { recorded: 'paid', 'no-payment': 'failed' }

/** A race on a busy bill is run again so often. */
const attempts = 20

/**
 * Takes a genuine message: money that came in is on its bill once, however often and in whatever order messages come, and
 * whatever became of the bill since. What does not fit its order is kept for somebody to look into.
 */
export async function takeMessage(bills: BillDesk, gateway: string, message: GatewayMessage): Promise<MessageOutcome> {
  const outcome = await outcomeOf(bills, gateway, message)
  const closed = closedAs[outcome]
  if (closed) await closeOrder(bills.database, message.order, closed)
  await bills.database.query(
    `insert into gateway_message (gateway, message, transaction, order_id, amount_fen, paid_at, outcome)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (gateway, message, outcome) do nothing`,
    [gateway, message.id, message.transaction, message.order, message.amountFen, message.paidAt, outcome],
  )
  return outcome
}

async function outcomeOf(bills: BillDesk, gateway: string, message: GatewayMessage): Promise<MessageOutcome> {
  if (message.type === 'payment.failed') return 'no-payment'
  const { order, transaction, amountFen, paidAt } = message
  const [known] = await bills.database.query<{ billId: string; amountFen: number }>(
    'select bill_id as "billId", amount_fen as "amountFen" from payment_order where id = $1 and gateway = $2',
    [order, gateway],
  )
  if (!known) return 'order-unknown'
  if (known.amountFen !== amountFen) return 'amount-differs'
  if ((await settledOn(bills.database.query, { gateway, transaction }, known.billId)) !== known.billId)
    return 'transaction-altered'
  const command = { type: 'RecordOnlinePayment', gateway, transaction, order, amountFen, paidAt } as const
  const recorded = await untilFirst(() =>
    bills.send({
      ...{ stream: known.billId, command, actor: gatewayActor, requestId: `payment ${gateway} ${transaction}` },
      requestHash: hash('sha256', `${order} ${amountFen}`, 'hex'),
    }),
  )
  if (!(recorded instanceof Refusal)) return 'recorded'
  // Somebody booked it by the file of the day before we were told.
  if (recorded.code === 'payment-booked-already')
    return recorded.facts['amountFen'] === amountFen ? 'recorded' : 'transaction-altered'
  if (recorded.code === 'idempotency-key-reused') return 'transaction-altered'
  throw new Error(`a payment that came in is not recorded: ${recorded.code}`)
}

/** Somebody else's change of the bill is no reason not to take the money. */
export async function untilFirst<Answer>(send: () => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
  let answer: Answer | Refusal = refuse('someone-was-first')
  for (let left = attempts; left > 0; left--) {
    answer = await send()
    if (!(answer instanceof Refusal) || answer.code !== 'someone-was-first') return answer
  }
  return answer
}
