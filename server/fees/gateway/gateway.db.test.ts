import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import * as api from '#api/bills.ts'
import { reconciliation } from '#api/reconciliation.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringBill, toyDueFen } from '#testing/bring-bill.ts'
import { createDatabase } from '#testing/database.ts'
import { wallClock } from '../../kernel/timer.ts'
import { createSandboxGateway } from '../../sandbox-gateway/index.ts'
import { sign, signatureHeader, type GatewayMessage } from './protocol.ts'

const [key, oldKey, strangeKey] = ['k'.repeat(32), 'o'.repeat(32), 'x'.repeat(32)]
const sandbox = createSandboxGateway([key], () => undefined)
await new Promise<void>((resolve) => sandbox.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(sandbox.address() as AddressInfo).port}`
afterAll(() => sandbox.close())

const database = await createDatabase()
const app = await startApp(database, { gateway: { name: 'sandbox', url, keys: [key, oldKey] } })
const [li, clerk, cashier, head] = [
  await app.as('li'),
  await app.as('clerk'),
  await app.as('second-clerk'),
  await app.as('head'),
]
const shown = (id: string) => li.ask(api.bill, { params: { id } })
let told = 0

/** A bill of Li's and an order for all of it, with what the gateway would say of its payment. */
async function ordered() {
  const id = await bringBill(app, 'a bill')
  const { order, amountFen, payUrl } = await li.ask(api.payOnline, { params: { id } })
  const message = (more: Partial<GatewayMessage> = {}): GatewayMessage => ({
    ...{ id: `evt-${++told}`, type: 'payment.succeeded', order, transaction: `txn-${order}`, amountFen },
    ...{ currency: 'CNY', paidAt: wallClock(), ...more },
  })
  return { id, params: { id }, order, payUrl, message }
}

interface Way {
  by?: string
  at?: string
  /** What arrives instead of what was signed. */
  arrives?: string
}
async function tell(message: GatewayMessage, { by = key, at = wallClock(), arrives }: Way = {}) {
  const body = JSON.stringify(message)
  const headers = { 'content-type': 'application/json', [signatureHeader]: sign(by, body, at) }
  return (await fetch(`${app.origin}/api/payments/callback`, { method: 'POST', headers, body: arrives ?? body })).status
}
const secondsAway = (seconds: number) => new Date(Date.parse(wallClock()) + seconds * 1_000).toISOString()
const kept = async (order: string) =>
  (
    await database.query<{ outcome: string }>('select outcome from gateway_message where order_id = $1 order by id', [
      order,
    ])
  ).map(({ outcome }) => outcome)

describe('a bill paid over the internet', () => {
  it('is paid once for all on the page of the gateway, and receipted', async () => {
    const { id, payUrl, message } = await ordered()
    expect((await shown(id)).payableOnline).toBe(true)
    expect(await (await fetch(payUrl)).text()).toContain('9,200.00')
    expect(await tell(message())).toBe(200)
    const bill = await shown(id)
    expect(bill).toMatchObject({ status: 'paid', owedFen: 0, payableOnline: false })
    expect(bill.payments[0]).toMatchObject({ way: 'online', amountFen: toyDueFen, by: null })
    expect(bill.payments[0]?.receipts).toHaveLength(3)
    expect(await li.refused(api.payOnline, { params: { id } })).toMatchObject({ status: 409, code: 'nothing-owed' })
  })

  it('is held against the file of the gateway: what only one of both knows is named', async () => {
    const { id, payUrl, order, message } = await ordered()
    const today = civilDateOf(wallClock())
    const before = await cashier.ask(reconciliation, { query: { on: today } })
    expect(await tell(message({ transaction: `only-ours-${order}` }))).toBe(200)
    // Paid at the gateway, whose word does not reach us: it tells another address than this server's.
    const paid = await fetch(payUrl, { method: 'POST', body: new URLSearchParams({ do: 'pay' }), redirect: 'manual' })
    expect(paid.status).toBe(303)
    const { gateway, inFen, tills, destinations } = await cashier.ask(reconciliation, { query: { on: today } })
    expect(gateway?.reachable).toBe(true)
    expect(gateway?.differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ transaction: `only-ours-${order}`, oursFen: toyDueFen, theirsFen: 0 }),
        expect.objectContaining({ oursFen: 0, theirsFen: toyDueFen, bill: expect.objectContaining({ id }) }),
      ]),
    )
    expect(inFen - before.inFen).toBe(toyDueFen)
    expect(inFen).toBe(tills.filter(({ direction }) => direction === 'in').reduce((sum, one) => sum + one.amountFen, 0))
    expect(inFen).toBe(destinations.reduce((sum, one) => sum + one.inFen, 0))
  })

  it('asked for again by the same key is the same order', async () => {
    const params = { id: await bringBill(app, 'a bill') }
    const first = await li.ask(api.payOnline, { params, key: 'one-order-please' })
    expect(await li.ask(api.payOnline, { params, key: 'one-order-please' })).toEqual(first)
  })

  it('is not paid by money nobody opened: strangers see no order and no bill', async () => {
    const { id } = await ordered()
    const wang = await app.as('wang')
    expect(await wang.refused(api.payOnline, { params: { id } })).toMatchObject({ status: 404, code: 'bill-not-found' })
  })
})

describe('a callback', () => {
  it('replayed twenty times at once takes the money once', async () => {
    const { id, order, message } = await ordered()
    const same = message()
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell(same)))
    expect(new Set(answers)).toEqual(new Set([200]))
    expect((await shown(id)).payments).toHaveLength(1)
    expect(await tell(message())).toBe(200)
    expect((await shown(id)).balance.paidFen).toBe(toyDueFen)
    expect(new Set(await kept(order))).toEqual(new Set(['recorded']))
  })

  it.each<[string, (message: GatewayMessage) => Way]>([
    ['altered on its way', (message) => ({ arrives: JSON.stringify({ ...message, amountFen: 1 }) })],
    ['with one more blank', (message) => ({ arrives: `${JSON.stringify(message)} ` })],
    ['signed by a strange key', () => ({ by: strangeKey })],
    ['signed ten minutes ago', () => ({ at: secondsAway(-600) })],
    ['signed ten minutes ahead', () => ({ at: secondsAway(600) })],
    ['empty', () => ({ arrives: '' })],
  ])('%s is refused, and nothing has changed', async (_, way) => {
    const { id, order, message } = await ordered()
    const before = await shown(id)
    const sent = message()
    expect(await tell(sent, way(sent))).toBe(401)
    expect(await shown(id)).toEqual(before)
    expect(await kept(order)).toEqual([])
  })

  it('signed by the key that is being replaced is taken', async () => {
    const { id, message } = await ordered()
    expect(await tell(message(), { by: oldKey })).toBe(200)
    expect((await shown(id)).status).toBe('paid')
  })

  it('in the wrong order changes nothing back: failed after paid, and paid after failed', async () => {
    const { id, message } = await ordered()
    expect(await tell(message({ type: 'payment.failed' }))).toBe(200)
    expect((await shown(id)).payments).toEqual([])
    expect(await tell(message())).toBe(200)
    expect(await tell(message({ type: 'payment.failed' }))).toBe(200)
    expect((await shown(id)).status).toBe('paid')
  })

  it.each<[string, (one: { params: { id: string } }) => Promise<unknown>, object]>([
    [
      'for a bill called off meanwhile is kept, and owed back whole',
      ({ params }) => head.ask(api.cancelBill, { params, body: { reason: '项目取消' } }),
      { status: 'refund-due', refundFen: toyDueFen, surplusFen: toyDueFen },
    ],
    [
      'for a bill computed anew meanwhile pays what is due now, and the rest is owed back',
      ({ params }) => clerk.ask(api.recalculateBill, { params, body: { facts: { floorArea: 90 }, reason: '变更' } }),
      { status: 'refund-due', refundFen: 60_000, surplusFen: 60_000, owedFen: 0 },
    ],
    [
      'for a bill paid at the window meanwhile is kept, and owed back whole',
      ({ params }) =>
        cashier.ask(api.receivePayment, {
          ...{ params, ifMatch: 1 },
          body: { way: 'cash', amountFen: toyDueFen, charges: null },
        }),
      { status: 'refund-due', refundFen: toyDueFen, surplusFen: toyDueFen },
    ],
  ])('late, %s', async (_, meanwhile, expected) => {
    const one = await ordered()
    await meanwhile(one)
    expect(await tell(one.message())).toBe(200)
    expect(await shown(one.id)).toMatchObject(expected)
    const refunder = await app.as('deputy-head')
    await refunder.ask(api.approveRefund, { params: one.params, body: { basis: '迟到的付款' } })
    await cashier.ask(api.payRefund, { params: one.params, body: { refund: 1, way: 'card' } })
    const { balance, status } = await shown(one.id)
    expect(['paid', 'cancelled']).toContain(status)
    expect(balance.paidFen - balance.refundedFen).toBe(balance.dueFen - balance.owedFen)
  })

  it.each<[string, Partial<GatewayMessage>, string]>([
    ['of another sum than was ordered', { amountFen: 1 }, 'amount-differs'],
    ['of an order nobody opened', { order: '01980000-0000-7000-8000-00000000dead' }, 'order-unknown'],
  ])('%s is put on no bill, and kept to be looked into', async (_, more, outcome) => {
    const { id, message } = await ordered()
    const sent = message(more)
    expect(await tell(sent)).toBe(409)
    expect(await tell(sent)).toBe(409)
    expect((await shown(id)).payments).toEqual([])
    expect(await kept(sent.order)).toEqual([outcome])
  })

  it('of one transaction for two bills is taken for the first, and the other is to be looked into', async () => {
    const [one, other] = [await ordered(), await ordered()]
    const transaction = 'txn-twice'
    expect(await tell(one.message({ transaction }))).toBe(200)
    expect(await tell(other.message({ transaction }))).toBe(409)
    expect((await shown(other.id)).payments).toEqual([])
    expect(await kept(other.order)).toEqual(['transaction-altered'])
  })

  it('of twenty payments at once loses none', async () => {
    const { id, order, message } = await ordered()
    const all = Array.from({ length: 20 }, (_, n) => tell(message({ transaction: `txn-${order}-${n}` })))
    expect(new Set(await Promise.all(all))).toEqual(new Set([200]))
    const bill = await shown(id)
    expect(bill.balance.paidFen).toBe(20 * toyDueFen)
    expect(bill).toMatchObject({ status: 'refund-due', refundFen: 19 * toyDueFen })
  })

  it('that is signed and makes no sense is told what is wrong', async () => {
    const { message } = await ordered()
    expect(await tell(message({ amountFen: -1 }))).toBe(400)
    expect(await tell(message({ paidAt: '2008-02-31T00:00:00.000Z' }))).toBe(400)
  })
})
