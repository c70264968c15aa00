import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import * as api from '#api/bills.ts'
import { startApp } from '#testing/app.ts'
import { bringBill, toyDueFen } from '#testing/bring-bill.ts'
import { createDatabase } from '#testing/database.ts'
import { wallClock } from '../../kernel/timer.ts'
import { createSandboxGateway } from '../../sandbox-gateway/index.ts'
import { chaseOrders, gatewayAt } from './index.ts'
import { sign, signatureHeader } from './protocol.ts'

const keys = ['k'.repeat(32)]
const sandbox = createSandboxGateway(keys, () => undefined)
await new Promise<void>((resolve) => sandbox.listen(0, '127.0.0.1', resolve))
afterAll(() => sandbox.close())
const settings = { name: 'sandbox', url: `http://127.0.0.1:${(sandbox.address() as AddressInfo).port}`, keys }
const away = { ...settings, url: 'http://127.0.0.1:9' }

const database = await createDatabase()
const app = await startApp(database, { gateway: settings })
const [li, cashier] = [await app.as('li'), await app.as('second-clerk')]
const shown = (id: string) => li.ask(api.bill, { params: { id } })
const chase = (at = settings) => chaseOrders(app.services.bills, gatewayAt(at))

/** A payment of a bill that was begun so many minutes ago; paid or not, the gateway tells nobody. */
async function begun({ minutesAgo, paid }: { minutesAgo: number; paid: boolean }) {
  const id = await bringBill(app, 'a bill')
  const { order, payUrl } = await li.ask(api.payOnline, { params: { id } })
  if (paid) await fetch(payUrl, { method: 'POST', body: new URLSearchParams({ do: 'pay-untold' }), redirect: 'manual' })
  await grownOld(order, minutesAgo)
  return { id, order }
}
const grownOld = (order: string, minutes: number) =>
  database.query(`update payment_order set created_at = created_at - make_interval(mins => $2) where id = $1`, [
    order,
    minutes,
  ])
const closedAs = async (order: string) =>
  (await database.query<{ as: string | null }>('select closed_as as "as" from payment_order where id = $1', [order]))[0]
    ?.as

it('a payment nobody told of is seen on the bill at once, and looked for in the file of the gateway after ten minutes', async () => {
  const { id, order } = await begun({ minutesAgo: 5, paid: true })
  expect(await shown(id)).toMatchObject({ status: 'issued', begun: { amountFen: toyDueFen } })
  expect(await chase()).toBe(0)
  await grownOld(order, 6)
  expect(await chase()).toBe(1)
  const bill = await shown(id)
  expect(bill).toMatchObject({ status: 'paid', begun: null, payments: [{ way: 'online', amountFen: toyDueFen }] })
  expect(await closedAs(order)).toBe('paid')
  expect(await chase()).toBe(0)
})

it('what is told after all, or at the same time, is the same money', async () => {
  const { id, order } = await begun({ minutesAgo: 15, paid: true })
  const [{ transaction, ...paid } = { transaction: '', amountFen: 0, paidAt: '' }] = await paidFor(order)
  const message = { id: 'late', type: 'payment.succeeded', transaction, currency: 'CNY', ...paid }
  const tell = async () => {
    const body = JSON.stringify(message)
    const headers = { 'content-type': 'application/json', [signatureHeader]: sign(keys[0] ?? '', body, wallClock()) }
    return (await fetch(`${app.origin}/api/payments/callback`, { method: 'POST', headers, body })).status
  }
  expect((await Promise.all([chase(), tell(), chase(), tell()])).filter((status) => status > 1)).toEqual([200, 200])
  expect((await shown(id)).payments).toHaveLength(1)
})
const paidFor = async (order: string) => {
  const file = await gatewayAt(settings).file(
    new Date(Date.parse(wallClock()) + 8 * 3_600_000).toISOString().slice(0, 10),
  )
  return (file?.payments ?? []).filter((one) => one.order === order)
}

it('what was not paid within a day is given up, and the bill is paid anew', async () => {
  const { id, order } = await begun({ minutesAgo: 23 * 60, paid: false })
  expect(await chase()).toBe(0)
  expect([await closedAs(order), (await shown(id)).begun]).toEqual([
    null,
    { at: expect.any(String), amountFen: toyDueFen },
  ])
  await grownOld(order, 61)
  expect(await chase()).toBe(0)
  expect([await closedAs(order), (await shown(id)).begun]).toEqual(['given-up', null])
  const again = await li.ask(api.payOnline, { params: { id } })
  expect(again.order).not.toBe(order)
  const body = { way: 'cash' as const, amountFen: toyDueFen, charges: null }
  await cashier.ask(api.receivePayment, { params: { id }, body, ifMatch: 1 })
  expect(await shown(id)).toMatchObject({ status: 'paid' })
})

it('nothing is given up while the gateway is away, and without one nothing is asked', async () => {
  const { order } = await begun({ minutesAgo: 30 * 60, paid: false })
  expect(await chase(away)).toBe(0)
  expect(await chaseOrders(app.services.bills, null)).toBe(0)
  expect(await closedAs(order)).toBeNull()
})
