import type { BillStatus, ChargeKind, PaymentWay } from '#domain/fees/index.ts'
import { words } from '../../kernel/language.tsx'
import type { BillView } from './questions.ts'

export const billStatusWords = words<Record<BillStatus, string>>(
  { issued: '待缴', 'partly-paid': '部分缴纳', paid: '已缴清', 'refund-due': '待退款', cancelled: '已撤销' },
  {
    issued: 'To be paid',
    'partly-paid': 'Partly paid',
    paid: 'Paid',
    'refund-due': 'Refund due',
    cancelled: 'Called off',
  },
)

/** Kinds of money, in the order a bill keeps them apart. */
export const chargeKindWords = words<Record<ChargeKind, string>>(
  {
    fund: '政府性基金',
    'administrative-fee': '行政事业性收费',
    service: '经营服务性收费',
    deposit: '保证金（退还）',
    'owners-fund': '业主资金',
    tax: '税',
  },
  {
    fund: 'Government funds',
    'administrative-fee': 'Administrative fees',
    service: 'Services',
    deposit: 'Deposits, given back',
    'owners-fund': 'The owners’ own money',
    tax: 'Taxes',
  },
)

export const paymentWayWords = words<Record<PaymentWay, string>>(
  { cash: '现金', card: '刷卡或转账', online: '网上' },
  { cash: 'Cash', card: 'Card or transfer', online: 'Online' },
)

export const receiptWords = words<Record<BillView['lines'][number]['receipt'], string>>(
  {
    fiscal: '财政票据',
    invoice: '税务发票',
    deposit: '保证金收据',
    fund: '专户收据',
    tax: '完税凭证',
    surplus: '暂收款收据',
  },
  {
    fiscal: 'Fiscal receipt',
    invoice: 'Tax invoice',
    deposit: 'Deposit receipt',
    fund: 'Receipt of the fund',
    tax: 'Tax certificate',
    surplus: 'Receipt of money held',
  },
)

export const causeWords = words<Record<BillView['refunds'][number]['cause'], string>>(
  { overpaid: '多缴退款', deposit: '退还保证金', 'not-received': '未到账冲正' },
  { overpaid: 'Paid too much', deposit: 'Deposit given back', 'not-received': 'Never came in' },
)

const sandboxReasons: readonly [string, string, string][] = [
  ['unknown-transaction', '没有这笔付款', 'it knows no such payment'],
  ['beyond-the-payment', '超过付款金额', 'more than was paid'],
]

/** Why a gateway sends nothing back, in its own word where it is none of these. */
export const refusalWords = words<Readonly<Record<string, string>>>(
  Object.fromEntries(sandboxReasons.map(([reason, zh]) => [reason, zh])),
  Object.fromEntries(sandboxReasons.map(([reason, , en]) => [reason, en])),
)
