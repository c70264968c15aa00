import { atRate } from '../../fees/index.ts'
import type { ChargedFee } from '../act.ts'
import type { EventRule } from '../rule.ts'
import type { ListedFee } from '../supervised-case.ts'
import { inYuan } from './in-yuan.ts'

/** F-02: the amount is not what list and rate make it, or less was taken and nobody approved that. */
export const wrongAmount: EventRule = {
  no: 'F-02',
  name: 'wrong-amount',
  trigger: 'event',
  title: { zh: '收费金额不符或擅自减免', en: 'Wrong amount, or a reduction nobody approved' },
  basis: { zh: '《行政许可法》第五十九条', en: 'Administrative Licensing Law Art. 59' },
  part: 'fees',
  on: ['charged'],
  judge({ supervised, act }, { level = 'red' }) {
    if (act.kind !== 'charged') return null
    const wrong = act.fees.filter((fee) => isWrong(fee, supervised.item.fees ?? []))
    if (wrong.length === 0) return null
    const owed = wrong.map((fee) => owedOf(fee, supervised.item.fees ?? []) ?? fee.amountFen)
    const numbers = {
      fees: wrong.map(({ name }) => name).join(', '),
      amountFen: sum(wrong.map(({ amountFen }) => amountFen)),
      owedFen: sum(owed),
      reductionFen: sum(wrong.map(({ reductionFen = 0 }) => reductionFen)),
    }
    return { occasion: `charge ${act.ref.version}`, level, numbers }
  },
  explain: ({ numbers }) => ({
    zh: `“${numbers.fees}”应收 ${inYuan(numbers.owedFen)} 元，实收 ${inYuan(numbers.amountFen)} 元，减免 ${inYuan(numbers.reductionFen)} 元，与标准不符或减免未经批准。`,
    en: `For "${numbers.fees}" CNY ${inYuan(numbers.owedFen)} are due; ${inYuan(numbers.amountFen)} were charged and ${inYuan(numbers.reductionFen)} waived: not the rate, or a reduction nobody approved.`,
  }),
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** What list and rate make of a charge; undefined where neither says. */
function owedOf({ name, rateFen, units }: ChargedFee, listed: readonly ListedFee[]): number | undefined {
  const fixed = listed.find((one) => one.name === name)?.amountFen
  if (fixed !== null && fixed !== undefined) return fixed * (units ?? 1)
  return rateFen === undefined || units === undefined ? undefined : atRate(units, rateFen)
}

function isWrong(fee: ChargedFee, listed: readonly ListedFee[]): boolean {
  const { amountFen, reductionFen = 0, reductionApprovedBy } = fee
  if (reductionFen > 0 && reductionApprovedBy === null) return true
  const owed = owedOf(fee, listed)
  return owed !== undefined && amountFen + reductionFen !== owed
}
