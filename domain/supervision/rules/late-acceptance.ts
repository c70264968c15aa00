import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/** T-01: five working days passed without an answer to the application; the law accepts it from the day of receipt. */
export const lateAcceptance: TimeRule = {
  no: 'T-01',
  name: 'late-acceptance',
  trigger: 'time',
  title: { zh: '逾期未作受理决定', en: 'No decision on acceptance in time' },
  basis: { zh: '《行政许可法》第三十二条第一款第（四）项', en: 'Administrative Licensing Law Art. 32(1)(4)' },
  part: 'process',
  moments: (supervised, settings) => clockMoments(supervised, settings, 'acceptance'),
  explain: ({ level, numbers }) =>
    level === 'blue'
      ? {
          zh: `收件后五个工作日内应当答复，${numbers.dueOn} 到期。`,
          en: `The application must be answered within five working days, by ${numbers.dueOn}.`,
        }
      : {
          zh: `收件后五个工作日（至 ${numbers.dueOn}）未答复，自收到申请材料之日起视为受理。`,
          en: `Five working days passed (until ${numbers.dueOn}) without an answer: the application counts as accepted from its receipt.`,
        },
}
