import type { Act, ActOf } from '../act.ts'
import type { EventRule } from '../rule.ts'
import { inYuan } from './in-yuan.ts'

/** F-04: granted before what is due was paid or waived, or so much as billed. */
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
    return { occasion: `unpaid ${act.ref.version}`, level, numbers: sumsOf(act, earlier) }
  },
  explain: ({ numbers: { chargedFen, paidFen, unbilled } }) => ({
    zh: unbilled
      ? `应收费用“${unbilled}”从未开具缴款通知书，应收未收合计 ${inYuan(chargedFen)} 元（待核定的除外），即办结。`
      : `应收 ${inYuan(chargedFen)} 元，已缴 ${inYuan(paidFen)} 元，费用未结清或减免即办结。`,
    en: unbilled
      ? `The fees due, "${unbilled}", were never billed; CNY ${inYuan(chargedFen)} in all were not collected when it was granted, what is still to be determined aside.`
      : `CNY ${inYuan(chargedFen)} were charged and ${inYuan(paidFen)} paid when it was granted: not settled, nor waived.`,
  }),
}

/** What was charged and paid: as the record says at the end, else as its acts do. */
function sumsOf({ unpaidFen, unbilled }: ActOf<'finished'>, earlier: readonly Act[]) {
  const charges = earlier.flatMap((one) => (one.kind === 'charged' ? one.fees : []))
  if (unpaidFen !== undefined && charges.length === 0)
    return { chargedFen: unpaidFen, paidFen: 0, ...(unbilled !== undefined && { unbilled }) }
  return {
    chargedFen: charges.reduce((sum, { amountFen }) => sum + amountFen, 0),
    paidFen: earlier.reduce((sum, one) => (one.kind === 'paid' ? sum + one.amountFen : sum), 0),
  }
}
