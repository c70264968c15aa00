import { describe, expect, it } from 'vitest'
import * as api from '#api/bills.ts'
import { myNotices } from '#api/notices.ts'
import { project } from '#api/projects.ts'
import { startApp } from '#testing/app.ts'
import { bringBill, toyCharges, toyDueFen, toyFacts } from '#testing/bring-bill.ts'
import { bringProject } from '#testing/bring-project.ts'
import { createDatabase } from '#testing/database.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { publishCharges } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
await publishCharges(database, toyCharges)
const [li, clerk, cashier, head] = [
  await app.as('li'),
  await app.as('clerk'),
  await app.as('second-clerk'),
  await app.as('head'),
]
const shown = (id: string) => li.ask(api.bill, { params: { id } })
const sums = (sum: readonly { amountFen: number }[]) => sum.reduce((total, { amountFen }) => total + amountFen, 0)

it('of a project is found by the project, by whom it concerns alone', async () => {
  const id = await bringBill(app, 'a bill')
  const { subject } = await li.ask(api.bill, { params: { id } })
  const query = { subject: subject.id }
  expect((await li.ask(api.bills, { query })).bills.map((one) => one.id)).toEqual([id])
  expect((await (await app.as('wang')).ask(api.bills, { query })).bills).toEqual([])
})

describe('a bill', () => {
  it('is found by the number of its project, asks for what nobody told, and is issued once', async () => {
    const id = await bringProject(app)
    const { number } = await li.ask(project, { params: { id } })
    const found = await clerk.ask(api.billedSubject, { query: { number: number ?? '' } })
    expect(found).toMatchObject({ subject: { kind: 'project', id }, billId: null })
    expect(found.facts.map(({ code, value }) => [code, value])).toEqual([
      ['floorArea', null],
      ['costYuan', null],
    ])
    const subject = { kind: 'project' as const, id }
    const short = await clerk.refused(api.issueBill, { body: { subject, facts: { floorArea: 1 } } })
    expect(short).toMatchObject({ status: 400, code: 'facts-missing', errors: [{ field: 'costYuan' }] })
    const issued = await clerk.ask(api.issueBill, { body: { subject, facts: toyFacts } })
    expect(await clerk.refused(api.issueBill, { body: { subject, facts: toyFacts } })).toMatchObject({
      ...{ status: 409, code: 'bill-exists' },
    })
    expect((await clerk.ask(api.billedSubject, { query: { number: number ?? '' } })).billId).toBe(issued.id)
    const bill = await shown(issued.id)
    expect(bill).toMatchObject({
      status: 'issued',
      dueFen: toyDueFen,
      owedFen: toyDueFen,
      payer: '李书友',
      commands: [],
    })
    expect(bill.number).toMatch(/^JK-\d{4}-\d{6}$/)
    expect(sums(bill.lines)).toBe(toyDueFen)
  })

  it.each([
    ['a fact nobody counts by', { balconies: 1 }, 'balconies'],
    ['a fact finer than a thousandth', { ...toyFacts, floorArea: 1.0001 }, 'floorArea'],
    ['a fact that makes a charge beyond any', { ...toyFacts, floorArea: 99_999_999_999 }, 'floorArea'],
    ['a fact beyond any', { ...toyFacts, floorArea: 999_999_999_999 }, 'facts.floorArea'],
    ['a negative fact', { ...toyFacts, costYuan: -1 }, 'facts.costYuan'],
  ])('is not computed from %s', async (_, facts, field) => {
    const subject = { kind: 'project' as const, id: await bringProject(app) }
    expect(await clerk.refused(api.issueBill, { body: { subject, facts } })).toMatchObject({
      ...{ status: 400, errors: [{ field }] },
    })
    expect(await database.query('select from bill where subject_id = $1', [subject.id])).toEqual([])
  })

  it('is paid once at the window: one payment, a receipt for each destination, every fen in the day book', async () => {
    const id = await bringBill(app, 'a paid bill')
    const bill = await shown(id)
    expect(bill).toMatchObject({ status: 'paid', owedFen: 0 })
    const [payment] = bill.payments
    expect(payment?.receipts.map(({ kind, payee, amountFen }) => [kind, payee, amountFen])).toEqual([
      ['fiscal', '国库', 600_000],
      ['invoice', '测绘队', 300_000],
      ['deposit', '保证金专户', 20_000],
    ])
    const moved = await database.query<{ sum: number }>(
      'select sum(amount_fen)::bigint as sum from money_moved where bill_id = $1',
      [id],
    )
    expect(moved).toEqual([{ sum: toyDueFen }])
  })

  it('does not take what differs from what is owed, nor from who looked at an older bill', async () => {
    const id = await bringBill(app, 'a bill')
    const body = { way: 'cash' as const, amountFen: toyDueFen, charges: null }
    const params = { id }
    expect(
      await cashier.refused(api.receivePayment, { params, body: { ...body, amountFen: 1 }, ifMatch: 1 }),
    ).toMatchObject({
      ...{ status: 409, code: 'amount-differs' },
    })
    await clerk.ask(api.recalculateBill, { params, body: { facts: { floorArea: 110 }, reason: '设计变更' } })
    expect(await cashier.refused(api.receivePayment, { params, body, ifMatch: 1 })).toMatchObject({
      ...{ status: 409, code: 'someone-was-first' },
    })
    expect((await shown(id)).payments).toEqual([])
  })

  it('paid by two cashiers at once takes the money once', async () => {
    const params = { id: await bringBill(app, 'a bill') }
    const body = { way: 'cash' as const, amountFen: toyDueFen, charges: null }
    const pay = () => cashier.send('POST', `/api/bills/${params.id}/payments`, ...sentAs(body))
    const answers = await Promise.all([pay(), pay(), pay()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await shown(params.id)).balance.paidFen).toBe(toyDueFen)
  })

  it('recalculated after it was paid is refunded by two persons (story f)', async () => {
    const id = await bringBill(app, 'an overpaid bill')
    const params = { id }
    expect(await shown(id)).toMatchObject({ status: 'refund-due', refundFen: 60_000 })
    await head.ask(api.approveRefund, { params, body: { basis: '竣工测量报告' } })
    await cashier.ask(api.payRefund, { params, body: { refund: 1, way: 'card' } })
    const bill = await shown(id)
    expect(bill).toMatchObject({ status: 'paid', refundFen: 0, dueFen: toyDueFen - 60_000 })
    expect(bill.balance.paidFen - bill.balance.refundedFen).toBe(bill.dueFen)
    expect(bill.refunds[0]?.voucher).toMatch(/^TK-/)
    expect(await cashier.refused(api.payRefund, { params, body: { refund: 1, way: 'card' } })).toMatchObject({
      ...{ status: 409, code: 'refund-not-approved' },
    })
  })

  it('is told to the payer step by step, and to nobody else', async () => {
    const params = { id: await bringBill(app, 'an approved refund') }
    await cashier.ask(api.payRefund, { params, body: { refund: 1, way: 'card' } })
    await app.deliverEffects()
    const about = ({ caseId }: { caseId: string }) => caseId === params.id
    const { number, subject } = await shown(params.id)
    const told = (await li.ask(myNotices, { query: { limit: '100' } })).notices.filter(about).reverse()
    expect(told.map(({ kind }) => kind)).toEqual(['BillIssued', 'PaymentReceived', 'BillRecalculated', 'RefundPaid'])
    expect(told[0]).toMatchObject({ matter: 'bill', caseNumber: number, itemName: subject.name, readAt: null })
    const wang = await app.as('wang')
    expect((await wang.ask(myNotices, { query: { limit: '100' } })).notices.filter(about)).toEqual([])
  })

  it('comes with a payment notice that keeps the kinds apart', async () => {
    const id = await bringBill(app, 'a bill')
    const { bytes } = await li.bytes('GET', `/api/bills/${id}/notice`)
    const words = (await pdfText(bytes)).join('').replaceAll(/\s/g, '')
    for (const part of ['缴款通知书', '政府性基金', '经营服务性收费', '保证金', '9,200.00', '测绘队'])
      expect(words).toContain(part)
  })
})

function sentAs(body: object): [Record<string, string>, string] {
  const headers = { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json', 'if-match': '1' }
  return [headers, JSON.stringify(body)]
}
