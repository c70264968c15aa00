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
  },
  {
    acts: 'Settle',
    open: (count: string) => `${count} still open`,
    closed: 'Every difference is settled: the day is closed.',
    billNumber: 'Number of the bill (empty: the bill of its order)',
    confirm: 'Confirm',
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
