import type { DifferenceAct } from '#api/reconciliation.ts'
import { words } from '../../kernel/language.tsx'
import type { Difference } from './questions.ts'

export const settleText = words(
  {
    acts: '处理',
    open: (count: string) => `尚有 ${count} 笔未处理`,
    closed: '差异均已处理，当日对账完成。',
    billNumber: '缴款通知书编号（留空为订单所属的通知书）',
    confirm: '确认',
    sentBack: (count: string) => `原路退款 ${count} 笔相符`,
    refund: '退款',
    refundOf: (bill: string, nth: string) => `${bill} 第 ${nth} 笔`,
    refundsDiffer:
      '下列退款与平台文件不一致：平台有而账上没有的，是平台尚未告知，等待其通知；账上有而平台没有的，请向平台查询。',
  },
  {
    acts: 'Settle',
    open: (count: string) => `${count} still open`,
    closed: 'Every difference is settled: the day is closed.',
    billNumber: 'Number of the bill (empty: the bill of its order)',
    confirm: 'Confirm',
    sentBack: (count: string) => `${count} sent back are the same on both sides`,
    refund: 'Refund',
    refundOf: (bill: string, nth: string) => `${bill}, refund ${nth}`,
    refundsDiffer:
      'These refunds differ: what the gateway has and we have not, it has yet to tell us; what we have and it has not is asked about there.',
  },
)

export const settleWords = words<Record<DifferenceAct, string>>(
  { book: '补记入账', 'approve-return': '批准原路退回', 'confirm-return': '确认已退回', reverse: '到通知书冲正' },
  {
    ...{ book: 'Book it', 'approve-return': 'Approve sending it back', 'confirm-return': 'Confirm it went back' },
    reverse: 'Take it off the bill',
  },
)

export const standingWords = words<Record<Difference['standing'], string>>(
  { open: '未处理', 'return-approved': '已批准退回', returned: '已退回' },
  { open: 'Open', 'return-approved': 'Approved to go back', returned: 'Went back' },
)
