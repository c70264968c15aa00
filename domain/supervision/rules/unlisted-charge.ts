import { inYuan } from './in-yuan.ts'
import type { EventRule } from '../rule.ts'

/** F-01: charged what the legal list does not name, or what no law or administrative regulation allows. */
export const unlistedCharge: EventRule = {
  no: 'F-01',
  name: 'unlisted-charge',
  trigger: 'event',
  title: { zh: '收费项目无法定依据', en: 'Charge without a lawful basis' },
  basis: { zh: '《行政许可法》第五十八条、第七十五条第一款', en: 'Administrative Licensing Law Art. 58, 75(1)' },
  part: 'fees',
  on: ['charged'],
  judge({ supervised, act }, { level = 'red' }) {
    const { fees: listed } = supervised.item
    if (act.kind !== 'charged' || listed === undefined) return null
    const bad = act.fees.filter(
      ({ name }) => (listed.find((one) => one.name === name) ?? { basisSuffices: false }).basisSuffices === false,
    )
    if (bad.length === 0) return null
    const amountFen = bad.reduce((sum, fee) => sum + fee.amountFen, 0)
    return {
      occasion: `charge ${act.ref.version}`,
      level,
      numbers: { fees: bad.map(({ name }) => name).join(', '), amountFen },
    }
  },
  explain: ({ numbers }) => ({
    zh: `收费“${numbers.fees}”不在法定目录内，或其依据低于法律、行政法规，计 ${inYuan(numbers.amountFen)} 元。`,
    en: `The charge "${numbers.fees}" (CNY ${inYuan(numbers.amountFen)}) is not in the legal list, or rests on less than a law or administrative regulation.`,
  }),
}
