import { refuse, Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Ask } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { answerTo } from './bills/answer-to.ts'
import type { BillDesk } from './bills/bill-desk.ts'
import { closeOrder, settledOn, untilFirst, type PaymentGateway } from './gateway/index.ts'

interface At {
  bills: BillDesk
  gateway: PaymentGateway | null
}
type Asked = Pick<Ask<Account, unknown, undefined, unknown>, 'account' | 'requestId' | 'requestHash'>
interface Difference {
  on: string
  transaction: string
}
type Settled = { transaction: string; billId: string | null } | Refusal

/** Books what the gateway took to the bill of its order, or to the bill of that number; the sum is the gateway's, never typed. */
export async function differenceBooked(
  at: At,
  ask: Asked,
  { on, transaction, bill, basis }: Difference & { bill: string | null; basis: string },
): Promise<Settled> {
  const paid = await paidAt(at, on, transaction)
  if (paid instanceof Refusal) return paid
  const billId = await (bill === null ? billOfOrder(at, paid) : billOfNumber(at, bill))
  const { order, gateway, amountFen, paidAt: when } = paid
  if ((await settledOn(at.bills.database.query, { gateway, transaction }, billId)) !== billId)
    return refuse('difference-settled')
  const told = { gateway, transaction, order, amountFen, paidAt: when, basis }
  const answer = await untilFirst(() => answerTo(at.bills, ask, billId, { type: 'BookOnlinePayment', ...told }))
  if (answer instanceof Refusal) return answer
  await closeOrder(at.bills.database, order, 'paid')
  return { transaction, billId }
}

/** Approves that what the gateway took, and no bill has, goes back to who paid. */
export async function returnApproved(
  at: At,
  ask: Asked,
  { on, transaction, basis }: Difference & { basis: string },
): Promise<Settled> {
  const paid = await paidAt(at, on, transaction)
  if (paid instanceof Refusal) return paid
  const { gateway, amountFen } = paid
  const done = await administer(at.bills.database, actOf(ask, 'return-approved', paid), async (query) => {
    const [approved] = await query(
      `insert into gateway_transaction (gateway, transaction, amount_fen, basis, approved_by, approved_at)
       values ($1, $2, $3, $4, $5, clock_timestamp()) on conflict do nothing returning transaction`,
      [gateway, transaction, amountFen, basis, ask.account.id],
    )
    return approved ? undefined : refuse('difference-settled')
  })
  return done instanceof Refusal ? done : { transaction, billId: null }
}

/** Confirms that what another approved went back at the gateway. */
export async function returnConfirmed(at: At, ask: Asked, { on, transaction }: Difference): Promise<Settled> {
  const paid = await paidAt(at, on, transaction)
  if (paid instanceof Refusal) return paid
  const done = await administer(at.bills.database, actOf(ask, 'return-confirmed', paid), async (query) => {
    const [waiting] = await query<{ approvedBy: string }>(
      `select approved_by as "approvedBy" from gateway_transaction
       where gateway = $1 and transaction = $2 and bill_id is null and returned_by is null for update`,
      [paid.gateway, transaction],
    )
    if (!waiting) return refuse('return-not-approved')
    if (waiting.approvedBy === ask.account.id) return refuse('two-persons-needed')
    await query(
      `update gateway_transaction set returned_by = $3, returned_at = clock_timestamp()
       where gateway = $1 and transaction = $2`,
      [paid.gateway, transaction, ask.account.id],
    )
    return undefined
  })
  return done instanceof Refusal ? done : { transaction, billId: null }
}

type Paid = Exclude<Awaited<ReturnType<typeof paidAt>>, Refusal>

const actOf = (
  { account, requestId, requestHash }: Asked,
  action: Act['action'],
  { gateway, transaction, amountFen }: Paid,
): Act => ({
  ...{ by: account.id, action, requestId, requestHash, subject: `${gateway} ${transaction}`, detail: { amountFen } },
})

/** What the gateway has of a payment in its signed file of the day. 503 where the gateway is away. */
async function paidAt({ gateway }: At, on: string, transaction: string) {
  if (gateway === null) return refuse('no-online-payment')
  const file = await gateway.file(on)
  if (file === null) throw new Problem(503, 'gateway-away')
  const paid = file.payments.find((one) => one.transaction === transaction)
  return paid ? { ...paid, gateway: gateway.name } : refuse('transaction-not-in-file')
}

async function billOfOrder({ bills: { database } }: At, { order, gateway }: Paid): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    'select bill_id as id from payment_order where id = $1 and gateway = $2',
    [order, gateway],
  )
  if (!row) throw new Problem(400, 'invalid', {}, [{ field: 'bill', message: 'field-required' }])
  return row.id
}

async function billOfNumber({ bills: { database } }: At, number: string): Promise<string> {
  const [, year = '', serial = ''] = /^JK-(\d{4})-(\d{6,9})$/.exec(number.trim()) ?? []
  const [row] = await database.query<{ id: string }>(
    'select id from bill where extract(year from issued_on) = $1 and serial = $2',
    [Number(year), Number(serial)],
  )
  if (!row) throw new Problem(404, 'bill-not-found')
  return row.id
}
