import { inYuan } from './in-yuan.ts'
import type { EventRule } from '../rule.ts'

/** F-04: granted before what is owed was paid or waived. */
export const finishedUnpaid: EventRule = {
  no: 'F-04',
  name: 'finished-unpaid',
  trigger: 'event',
  title: { zh: '费用未结清即办结', en: 'Finished before its fees were settled' },
  basis: { zh: '《行政许可法》第五十九条', en: 'Administrative Licensing Law Art. 59' },
  part: 'fees',
  on: ['finished'],
  judge({ act, earlier }, { level = 'yellow' }) {
    if (act.kind !== 'finished' || act.as !== 'granted' || act.feesSettled !== false) return null
    const charges = earlier.flatMap((one) => (one.kind === 'charged' ? one.fees : []))
    if (act.unpaidFen !== undefined && charges.length === 0)
      return { occasion: `unpaid ${act.ref.version}`, level, numbers: { chargedFen: act.unpaidFen, paidFen: 0 } }
    const paidFen = earlier.reduce((sum, one) => (one.kind === 'paid' ? sum + one.amountFen : sum), 0)
    const chargedFen = charges.reduce((sum, { amountFen }) => sum + amountFen, 0)
    return { occasion: `unpaid ${act.ref.version}`, level, numbers: { chargedFen, paidFen } }
  },
  explain: ({ numbers }) => ({
    zh: `应收 ${inYuan(numbers.chargedFen)} 元，已缴 ${inYuan(numbers.paidFen)} 元，费用未结清或减免即办结。`,
    en: `CNY ${inYuan(numbers.chargedFen)} were charged and ${inYuan(numbers.paidFen)} paid when it was granted: not settled, nor waived.`,
  }),
}
