import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { approveReversal } from '#api/bill-corrections.ts'
import * as api from '#api/bills.ts'
import * as day from '#api/reconciliation.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringBill, toyDueFen } from '#testing/bring-bill.ts'
import { createDatabase } from '#testing/database.ts'
import { wallClock } from '../../kernel/timer.ts'
import { createSandboxGateway } from '../../sandbox-gateway/index.ts'
import { sign, signatureHeader, type GatewayMessage } from './protocol.ts'

const key = 'k'.repeat(32)
const sandbox = createSandboxGateway([key], () => undefined)
await new Promise<void>((resolve) => sandbox.listen(0, '127.0.0.1', resolve))
afterAll(() => sandbox.close())
const url = `http://127.0.0.1:${(sandbox.address() as AddressInfo).port}`

const app = await startApp(await createDatabase(), { gateway: { name: '收单平台', url, keys: [key] } })
const [li, cashier, head] = [await app.as('li'), await app.as('second-clerk'), await app.as('head')]
const on = civilDateOf(wallClock())
const shown = (id: string) => li.ask(api.bill, { params: { id } })
const basis = '平台对账文件'

async function differenceOf(transaction: string, by = cashier) {
  const { gateway } = await by.ask(day.reconciliation, { query: { on } })
  return gateway?.differences.find((one) => one.transaction === transaction)
}

/** A bill paid at the gateway, which tells nobody; its transaction is in the file of the day. */
async function paidUntold() {
  const id = await bringBill(app, 'a bill')
  const { order, payUrl } = await li.ask(api.payOnline, { params: { id } })
  const body = new URLSearchParams({ do: 'pay-untold' })
  expect((await fetch(payUrl, { method: 'POST', body, redirect: 'manual' })).status).toBe(303)
  const file = await fetch(`${url}/files/${on}`, { headers: { [signatureHeader]: sign(key, on, wallClock()) } })
  const { payments } = (await file.json()) as { payments: { order: string; transaction: string; paidAt: string }[] }
  const paid = payments.find((one) => one.order === order)
  if (!paid) throw new Error('it was paid')
  return { id, params: { id }, of: { on, transaction: paid.transaction }, ...paid }
}

async function tell(message: Partial<GatewayMessage>) {
  const whole = {
    id: `evt-${message.transaction ?? ''}`,
    type: 'payment.succeeded',
    currency: 'CNY',
    amountFen: toyDueFen,
    ...message,
  }
  const body = JSON.stringify({ paidAt: wallClock(), ...whole })
  const headers = { 'content-type': 'application/json', [signatureHeader]: sign(key, body, wallClock()) }
  return (await fetch(`${app.origin}/api/payments/callback`, { method: 'POST', headers, body })).status
}

describe('money the gateway took and nobody was told of', () => {
  it('is booked to the bill of its order on evidence, once, also when the gateway tells of it later', async () => {
    const { id, of, order, paidAt, transaction } = await paidUntold()
    expect(await differenceOf(transaction)).toMatchObject({ standing: 'open', acts: ['book'], bill: { id } })
    expect(await cashier.ask(day.bookDifference, { body: { ...of, bill: null, basis } })).toMatchObject({ billId: id })
    expect(await differenceOf(transaction)).toBeUndefined()
    expect(await shown(id)).toMatchObject({ status: 'paid', owedFen: 0 })
    expect(await cashier.refused(day.bookDifference, { body: { ...of, bill: null, basis } })).toMatchObject({
      ...{ status: 409, code: 'payment-booked-already' },
    })
    expect(await tell({ order, transaction, paidAt })).toBe(200)
    expect((await shown(id)).payments).toHaveLength(1)
    expect(await head.refused(day.approveReturn, { body: { ...of, basis } })).toMatchObject({
      ...{ status: 409, code: 'difference-settled' },
    })
  })

  it('is booked to another bill by its number; told of for the first one it is on one bill alone', async () => {
    const { id, of, order, paidAt, transaction } = await paidUntold()
    const other = await shown(await bringBill(app, 'a bill'))
    expect(await cashier.refused(day.bookDifference, { body: { ...of, bill: 'JK-2001-000001', basis } })).toMatchObject(
      { status: 404, code: 'bill-not-found' },
    )
    await cashier.ask(day.bookDifference, { body: { ...of, bill: other.number, basis } })
    expect((await shown(other.id)).status).toBe('paid')
    expect(await tell({ order, transaction, paidAt })).toBe(409)
    expect((await shown(id)).payments).toEqual([])
  })

  it('booked twenty times at once, to two bills, is on one of them once', async () => {
    const { of, id } = await paidUntold()
    const other = await shown(await bringBill(app, 'a bill'))
    const book = (bill: string | null) => cashier.ask(day.bookDifference, { body: { ...of, bill, basis } })
    const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => book(n % 2 ? null : other.number)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const all = [...(await shown(id)).payments, ...(await shown(other.id)).payments]
    expect(all.map(({ transaction }) => transaction)).toEqual([of.transaction])
  })

  it('goes back by two persons, is on no bill after, and the day is closed', async () => {
    const { id, of, order, transaction } = await paidUntold()
    const openBefore = (await cashier.ask(day.reconciliation, { query: { on } })).gateway?.open ?? 0
    expect(await cashier.refused(day.confirmReturn, { body: of })).toMatchObject({ code: 'return-not-approved' })
    await head.ask(day.approveReturn, { body: { ...of, basis: '付款人申请' } })
    expect(await differenceOf(transaction)).toMatchObject({ standing: 'return-approved', acts: ['confirm-return'] })
    expect(await cashier.refused(day.bookDifference, { body: { ...of, bill: null, basis } })).toMatchObject({
      code: 'difference-settled',
    })
    await cashier.ask(day.confirmReturn, { body: of })
    expect(await differenceOf(transaction)).toMatchObject({ standing: 'returned', acts: [] })
    expect(await tell({ order, transaction })).toBe(409)
    expect((await shown(id)).payments).toEqual([])
    expect((await cashier.ask(day.reconciliation, { query: { on } })).gateway?.open).toBe(openBefore - 1)
  })

  it('is not settled that is in no file of the day', async () => {
    const body = { on, transaction: 'nobody-paid', basis }
    for (const refused of [
      await cashier.refused(day.bookDifference, { body: { ...body, bill: null } }),
      await head.refused(day.approveReturn, { body }),
    ])
      expect(refused).toMatchObject({ status: 409, code: 'transaction-not-in-file' })
  })
})

describe('money we were told of and the gateway does not have', () => {
  it('is taken off by two persons, is owed again, and the day is even', async () => {
    const id = await bringBill(app, 'a bill')
    const params = { id }
    const { order } = await li.ask(api.payOnline, { params })
    const transaction = `ours-${order}`
    expect(await tell({ order, transaction })).toBe(200)
    expect(await differenceOf(transaction, head)).toMatchObject({ acts: ['reverse'], bill: { id } })
    await head.ask(approveReversal, { params, body: { transaction, basis: '平台文件无此笔' } })
    await cashier.ask(api.payRefund, { params, body: { refund: 1, way: 'card' } })
    expect(await shown(id)).toMatchObject({ status: 'issued', owedFen: toyDueFen })
    expect(await differenceOf(transaction)).toBeUndefined()
  })
})
