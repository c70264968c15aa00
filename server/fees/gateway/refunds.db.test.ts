import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import * as api from '#api/bills.ts'
import { myNotices } from '#api/notices.ts'
import { reconciliation } from '#api/reconciliation.ts'
import { startApp } from '#testing/app.ts'
import { bringBill, toyDueFen } from '#testing/bring-bill.ts'
import { createDatabase } from '#testing/database.ts'
import { deliverEffects, failedEffects, retryFailedEffects } from '../../kernel/outbox.ts'
import { wallClock } from '../../kernel/timer.ts'
import { createSandboxGateway } from '../../sandbox-gateway/index.ts'
import { gatewayAt, refundEffects } from './index.ts'
import { takeMessage } from './take-message.ts'
import { isSigned, sign, signatureHeader, type GatewayMessage, type RefundMessage } from './protocol.ts'

const keys = ['k'.repeat(32)]
const sandbox = createSandboxGateway(keys, () => undefined)
await new Promise<void>((resolve) => sandbox.listen(0, '127.0.0.1', resolve))
/** Hears what the gateway tells, as the server would. */
const told: { body: string; signature: string }[] = []
let heard: () => void = () => undefined
const listener = createServer((request, response) => {
  void textOf(request).then((body) => {
    told.push({ body, signature: String(request.headers[signatureHeader]) })
    response.end()
    heard()
  })
})
await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  sandbox.close()
  listener.close()
})
const addressOf = (server: typeof sandbox) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const settings = { name: 'sandbox', url: addressOf(sandbox), keys }
const gateway = gatewayAt(settings)

const database = await createDatabase()
const app = await startApp(database, { gateway: settings })
const [li, clerk, cashier, head] = [
  await app.as('li'),
  await app.as('clerk'),
  await app.as('second-clerk'),
  await app.as('head'),
]

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
async function tell(message: GatewayMessage | RefundMessage): Promise<number> {
  const body = JSON.stringify(message)
  const headers = { 'content-type': 'application/json', [signatureHeader]: sign(keys[0] ?? '', body, wallClock()) }
  return (await fetch(`${app.origin}/api/payments/callback`, { method: 'POST', headers, body })).status
}
/** Carries out what waits, and gives what the gateway says of it. */
async function answered(asked = gateway): Promise<RefundMessage> {
  const word = new Promise<void>((resolve) => (heard = resolve))
  expect(await deliverEffects(database, refundEffects(asked, addressOf(listener)))).toBe(1)
  await word
  const { body, signature } = told.at(-1) ?? { body: '', signature: '' }
  expect(isSigned(keys, body, signature, wallClock())).toBe(true)
  return JSON.parse(body) as RefundMessage
}

/** A bill Li paid at the gateway, too much by then: 600 yuan are approved and sent back. `known`: the gateway knows of the payment; `by`: what it was called then. */
async function sentBack({ known, by = 'sandbox' }: { known: boolean; by?: string }) {
  const params = { id: await bringBill(app, 'a bill') }
  const { order, amountFen, payUrl } = await li.ask(api.payOnline, { params })
  if (known)
    await fetch(payUrl, { method: 'POST', body: new URLSearchParams({ do: 'pay-untold' }), redirect: 'manual' })
  const file = await gateway.file(wallClockDay())
  const transaction = file?.payments.find((one) => one.order === order)?.transaction ?? `strange-${order}`
  const paid = { type: 'payment.succeeded', order, transaction, amountFen, currency: 'CNY' } as const
  await database.query('update payment_order set gateway = $2 where id = $1', [order, by])
  const message: GatewayMessage = { id: `evt-${order}`, ...paid, paidAt: wallClock() }
  expect(await takeMessage(app.services.bills, by, message)).toBe('recorded')
  await clerk.ask(api.recalculateBill, { params, body: { facts: { floorArea: 90 }, reason: '复测' } })
  await head.ask(api.approveRefund, { params, body: { basis: '测绘报告' } })
  await cashier.ask(api.payRefund, { params, body: { refund: 1, way: 'online' } })
  return params
}
const wallClockDay = () => new Date(Date.parse(wallClock()) + 8 * 3_600_000).toISOString().slice(0, 10)
const shown = (params: { id: string }) => li.ask(api.bill, { params })

it('a refund is sent back by the gateway once, and paid out when it says so, however often', async () => {
  const params = await sentBack({ known: true })
  expect(await shown(params)).toMatchObject({
    status: 'refund-due',
    refunds: [{ paid: null, sent: { by: { name: expect.any(String) } } }],
  })
  const again = { params, body: { refund: 1, way: 'card' as const } }
  expect(await cashier.refused(api.payRefund, again)).toMatchObject({ status: 409, code: 'refund-under-way' })
  const message = await answered()
  expect(message).toMatchObject({ type: 'refund.succeeded', refund: `${params.id}_1_1`, amountFen: 60_000 })
  expect(await Promise.all(Array.from({ length: 8 }, () => tell(message)))).toEqual(Array<number>(8).fill(200))
  // A refusal that comes late takes nothing back.
  expect(await tell({ ...message, id: 'late', type: 'refund.refused', reason: 'x' })).toBe(200)
  const bill = await shown(params)
  expect(bill).toMatchObject({ status: 'paid', refunds: [{ paid: { way: 'online', by: null }, sent: null }] })
  expect(bill.balance).toMatchObject({ paidFen: toyDueFen, refundedFen: 60_000, pendingFen: 0 })
  const moved = await database.query(
    "select sum(amount_fen)::int as fen, max(gateway) as gateway from money_moved where bill_id = $1 and direction = 'out'",
    [params.id],
  )
  expect(moved).toEqual([{ fen: 60_000, gateway: 'sandbox' }])
  // Asked again for the same, the gateway sends nothing more.
  const word = new Promise<void>((resolve) => (heard = resolve))
  const { refund, transaction, amountFen } = message
  await gateway.refund({ refund, transaction, amountFen, currency: 'CNY', notifyUrl: addressOf(listener) })
  await word
  expect(JSON.parse(told.at(-1)?.body ?? '')).toEqual(message)
})

it('a refused refund is told to the payer, still due, and paid out another way', async () => {
  const params = await sentBack({ known: false })
  const message = await answered()
  expect(message).toMatchObject({ type: 'refund.refused', reason: 'unknown-transaction' })
  expect(await tell(message)).toBe(200)
  expect(await shown(params)).toMatchObject({
    status: 'refund-due',
    refunds: [{ refused: 'unknown-transaction', paid: null }],
  })
  await app.deliverEffects()
  const { notices } = await li.ask(myNotices, { query: {} })
  expect(notices.filter(({ kind }) => kind === 'RefundRefused')).toHaveLength(1)
  await cashier.ask(api.payRefund, { params, body: { refund: 1, way: 'card' } })
  expect(await shown(params)).toMatchObject({ status: 'paid', balance: { refundedFen: 60_000 } })
})

it('what went back stands in the day book by cause, cashier and gateway, and agrees with the file of the gateway', async () => {
  const on = wallClockDay()
  const book = () => cashier.ask(reconciliation, { query: { on } })
  const before = await book()
  const params = await sentBack({ known: true })
  const message = await answered()
  // The gateway sent it back, and its word has not come: the file says so.
  const { number } = await shown(params)
  expect((await book()).gateway?.refunds.differences).toEqual([
    { bill: { id: params.id, number }, refund: 1, oursFen: 0, theirsFen: 60_000 },
  ])
  expect(await tell(message)).toBe(200)
  const after = await book()
  expect(after.gateway?.refunds).toEqual({ matched: (before.gateway?.refunds.matched ?? 0) + 1, differences: [] })
  expect(after.outFen - before.outFen).toBe(60_000)
  const sentOf = ({ tills }: typeof after) =>
    tills
      .filter(({ cause, gateway: at, way }) => cause === 'overpaid' && at === 'sandbox' && way === 'online')
      .reduce((sum, { amountFen }) => sum + amountFen, 0)
  expect(sentOf(after) - sentOf(before)).toBe(60_000)
  // A deposit goes back over the counter, under the name of the cashier.
  const deposit = { charge: 'wages', basis: '工程竣工' }
  await head.ask(api.approveDepositReturn, { params, body: deposit })
  await cashier.ask(api.payRefund, { params, body: { refund: 2, way: 'card' } })
  expect((await book()).tills).toContainEqual(
    expect.objectContaining({
      direction: 'out',
      way: 'card',
      cause: 'deposit',
      gateway: null,
      by: expect.objectContaining({ nameEn: expect.any(String) as string }) as object,
    }),
  )
})

it('a refund under way at a gateway that is not connected says so; connected again, it is asked for and sent once', async () => {
  const params = await sentBack({ known: true, by: 'gone' })
  expect((await shown(params)).refunds[0]?.sent).toMatchObject({ gateway: 'gone', connected: false })
  expect(await deliverEffects(database, refundEffects(gateway, ''))).toBe(0)
  expect(await failedEffects(database)).toMatchObject([
    { error: expect.stringContaining('no gateway gone is connected') as string },
  ])
  await retryFailedEffects(database.query)
  expect(await tell(await answered({ ...gateway, name: 'gone' }))).toBe(200)
  expect((await shown(params)).refunds[0]).toMatchObject({ sent: null, paid: { way: 'online' } })
})

it('money nobody asked to be sent back is on no bill, and kept to be looked into', async () => {
  const params = await sentBack({ known: false })
  const message = await answered()
  const before = await shown(params)
  for (const strange of [{ amountFen: 1 }, { refund: `${params.id}_7_1` }, { refund: 'of-somebody-else' }])
    expect(await tell({ ...message, type: 'refund.succeeded', ...strange })).toBe(409)
  expect(await shown(params)).toEqual(before)
  expect(await tell({ ...message, amountFen: -1 })).toBe(400)
})
