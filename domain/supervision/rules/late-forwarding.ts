import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/**
 * T-08: a case the organ above decides was not sent up in time: within the promise, or the twenty working days of the law where
 * nothing is promised. It takes the place of T-03, so that one delay is charged once.
 */
export const lateForwarding: TimeRule = {
  no: 'T-08',
  name: 'late-forwarding',
  trigger: 'time',
  title: { zh: '逾期未转报上级机关', en: 'Not forwarded to the organ above in time' },
  basis: { zh: '《行政许可法》第三十五条、第四十三条', en: 'Administrative Licensing Law Art. 35, 43' },
  part: 'time-limit',
  moments(supervised, settings) {
    if (!supervised.item.forwards) return []
    const isPromised = supervised.clocks.some(({ kind }) => kind === 'promised')
    return clockMoments(supervised, settings, isPromised ? 'promised' : 'statutory')
  },
  explain: ({ numbers }) => ({
    zh: `初审后应于 ${numbers.dueOn} 前报送上级机关，届时尚未报送。`,
    en: `After first review the case was to be sent up by ${numbers.dueOn} and was not.`,
  }),
}
