import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/** T-04: the time the law allows passed without a decision. */
export const beyondStatutoryLimit: TimeRule = {
  no: 'T-04',
  name: 'beyond-statutory-limit',
  trigger: 'time',
  title: { zh: '超过法定时限', en: 'Statutory time exceeded' },
  basis: { zh: '《行政许可法》第四十二条', en: 'Administrative Licensing Law Art. 42' },
  part: 'time-limit',
  moments: (supervised, settings) => clockMoments(supervised, settings, 'statutory'),
  explain: ({ numbers }) => ({
    zh: `法定时限 ${numbers.dueOn} 届满，仍未作出决定。`,
    en: `The time the law allows ended on ${numbers.dueOn} without a decision.`,
  }),
  speaksOf: ({ numbers }) => 'dueOn' in numbers,
}
