import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/** T-09: a hearing that was asked for was not held within twenty working days. */
export const lateHearing: TimeRule = {
  no: 'T-09',
  name: 'late-hearing',
  trigger: 'time',
  title: { zh: '逾期未举行听证', en: 'Hearing not held in time' },
  basis: { zh: '《行政许可法》第四十七条', en: 'Administrative Licensing Law Art. 47' },
  part: 'process',
  moments: (supervised, settings) => clockMoments(supervised, settings, 'hearing'),
  explain: ({ numbers }) => ({
    zh: `听证应于 ${numbers.dueOn} 前组织，届时尚未举行。`,
    en: `The hearing was to be held by ${numbers.dueOn} and was not.`,
  }),
  speaksOf: ({ numbers }) => 'dueOn' in numbers,
}
