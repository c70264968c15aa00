import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/** T-05: the result was not delivered within ten working days of the decision. */
export const lateDelivery: TimeRule = {
  no: 'T-05',
  name: 'late-delivery',
  trigger: 'time',
  title: { zh: '逾期送达', en: 'Result delivered late' },
  basis: { zh: '《行政许可法》第四十四条', en: 'Administrative Licensing Law Art. 44' },
  part: 'time-limit',
  moments: (supervised, settings) =>
    supervised.clocks
      .filter(({ kind }) => kind === 'delivery')
      .flatMap((clock) => {
        const moments = clockMoments({ ...supervised, clocks: [clock] }, settings, 'delivery')
        // What several departments granted together each of them delivers.
        const { departmentCode } = clock
        return departmentCode === undefined ? moments : moments.map((moment) => ({ ...moment, departmentCode }))
      }),
  explain: ({ numbers }) => ({
    zh: `决定作出后应于 ${numbers.dueOn} 前颁发、送达，届时尚未送达。`,
    en: `The result was to be delivered by ${numbers.dueOn} and was not.`,
  }),
}
