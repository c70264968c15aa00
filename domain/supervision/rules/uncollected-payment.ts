import { inYuan } from './in-yuan.ts'
import type { EventRule } from '../rule.ts'

/** F-03: money taken without a receipt number, or outside unified collection. */
export const uncollectedPayment: EventRule = {
  no: 'F-03',
  name: 'uncollected-payment',
  trigger: 'event',
  title: { zh: '未经统一收费或未开具票据', en: 'Paid outside unified collection, or without a receipt' },
  basis: { zh: '《行政许可法》第五十九条、第七十五条第二款', en: 'Administrative Licensing Law Art. 59, 75(2)' },
  part: 'fees',
  on: ['paid'],
  judge({ act }, { level = 'red' }) {
    if (act.kind !== 'paid') return null
    const fault = !act.unified ? 'outside' : (act.receiptNo ?? '').trim() === '' ? 'receipt' : null
    if (fault === null) return null
    return { occasion: `payment ${act.ref.version}`, level, numbers: { fault, amountFen: act.amountFen } }
  },
  explain: ({ numbers }) => ({
    zh: `收取 ${inYuan(numbers.amountFen)} 元，${numbers.fault === 'outside' ? '未经统一收费窗口' : '没有票据号码'}。`,
    en: `CNY ${inYuan(numbers.amountFen)} were taken ${numbers.fault === 'outside' ? 'outside unified collection' : 'without a receipt number'}.`,
  }),
}
