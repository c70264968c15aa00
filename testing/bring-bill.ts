// Brings a bill for a project of Li's to where a test begins.
import * as api from '#api/bills.ts'
import type { ChargeBook } from '#domain/fees/index.ts'
import { publishCharges } from '../server/fees/index.ts'
import type { TestApp } from './app.ts'
import { bringProject } from './bring-project.ts'

type Rule = ChargeBook['charges'][number]
const charge = (code: string, kind: Rule['kind'], payee: string, formula: Rule['formula']): Rule => ({
  ...{ code, name: `${code}费`, nameEn: code, kind, collector: '书局', collectorEn: 'Books', payee, formula },
  ...{ basis: '《玩具法》第一条', rank: 'law', effectiveFrom: '2000-01-01', demoValue: true },
})

/** What the toy town charges: by area, a fixed sum, and a deposit by cost. Its books department bills and collects. */
export const toyCharges: ChargeBook = {
  charges: [
    charge('area', 'fund', '国库', { kind: 'rate', base: 'floorArea', fenPerUnit: 6_000 }),
    charge('survey', 'service', '测绘队', { kind: 'fixed', fen: 300_000 }),
  ],
  entrusted: [charge('wages', 'deposit', '保证金专户', { kind: 'share', base: 'costYuan', perMille: 20 })],
  facts: [
    { code: 'floorArea', name: '面积', nameEn: 'Area', unit: '㎡', example: 100 },
    { code: 'costYuan', name: '造价', nameEn: 'Cost', unit: '元', example: 10_000 },
  ],
  collection: { billing: ['01'], cashiers: ['01'], treasury: '国库' },
}

/** A bill of 6 000 + 3 000 + 200 yuan. */
export const toyFacts = { floorArea: 100, costYuan: 10_000 }
export const toyDueFen = 600_000 + 300_000 + 20_000

const stations = ['a bill', 'a bill with a reduction', 'a paid bill', 'an overpaid bill', 'an approved refund'] as const
export type BillStation = (typeof stations)[number]
export const isBillStation = (thing: string): thing is BillStation => (stations as readonly string[]).includes(thing)

/** Issues the bill of a new project of Li's and takes it to the station; gives its id. */
export async function bringBill(app: TestApp, station: BillStation): Promise<string> {
  await publishCharges(app.services.database, toyCharges)
  const [clerk, cashier, head] = [await app.as('clerk'), await app.as('second-clerk'), await app.as('head')]
  const subject = { kind: 'project' as const, id: await bringProject(app) }
  const { id } = await clerk.ask(api.issueBill, { body: { subject, facts: toyFacts } })
  const params = { id }
  if (station === 'a bill') return id
  if (station === 'a bill with a reduction') {
    await clerk.ask(api.proposeReduction, { params, body: { charge: 'area', perMille: 500, basis: '减半征收文件' } })
    return id
  }
  const body = { way: 'card' as const, amountFen: toyDueFen, charges: null }
  await cashier.ask(api.receivePayment, { params, body, ifMatch: 1 })
  if (station === 'a paid bill') return id
  await clerk.ask(api.recalculateBill, { params, body: { facts: { floorArea: 90 }, reason: '竣工测量面积' } })
  if (station === 'an approved refund') await head.ask(api.approveRefund, { params, body: { basis: '竣工测量报告' } })
  return id
}

const difference = { on: '2008-03-03', transaction: 't1' }

/** A body each act on a bill would take; `projectId` is one that has none yet. */
export const billBodies: Record<string, (fileId: string, id: string) => unknown> = {
  '/api/administration/charges/last-day': () => ({ version: 1, charge: 'survey', lastOn: null, basis: '停征文件' }),
  '/api/bills': (_, id) => ({ subject: { kind: 'project', id }, facts: toyFacts }),
  '/api/bills/:id/recalculate': () => ({ facts: { floorArea: 120 }, reason: '设计变更' }),
  '/api/bills/:id/reductions': () => ({ charge: 'area', perMille: 100, basis: '减免文件' }),
  '/api/bills/:id/approve-reduction': () => ({ charge: 'area' }),
  '/api/bills/:id/decline-reduction': () => ({ charge: 'area', reason: '依据不足' }),
  '/api/bills/:id/cancel': () => ({ reason: '项目取消' }),
  '/api/bills/:id/payments': () => ({ way: 'cash', amountFen: toyDueFen, charges: null }),
  '/api/bills/:id/refunds': () => ({ basis: '竣工测量报告' }),
  '/api/bills/:id/return-deposit': () => ({ charge: 'wages', basis: '工资已结清证明' }),
  '/api/bills/:id/reversals': () => ({ transaction: 't1', basis: '平台文件无此笔' }),
  '/api/bills/:id/withdraw-refund': () => ({ refund: 1, reason: '不再退付' }),
  '/api/reconciliation/book': () => ({ ...difference, bill: null, basis: '平台对账文件' }),
  '/api/reconciliation/approve-return': () => ({ ...difference, basis: '付款人申请' }),
  '/api/reconciliation/confirm-return': () => difference,
  '/api/bills/:id/pay-refund': () => ({ refund: 1, way: 'card' }),
}
