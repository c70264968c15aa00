import { countWorkdays } from '../../calendar/index.ts'
import { clockMoments } from '../clock-moments.ts'
import { dayOf } from '../day-beginnings.ts'
import type { TimeRule } from '../rule.ts'

/**
 * T-02: a step of the review took longer than its share of the promise, though the case may still be in time. The record says
 * who did a step and never who should have begun it: the unit answers, and nobody by name.
 */
export const lateStep: TimeRule = {
  no: 'T-02',
  name: 'late-step',
  trigger: 'time',
  title: { zh: '环节超时', en: 'Review step over its time' },
  basis: {
    zh: '《行政许可法》第三十七条；本市公布的办理流程与环节时限',
    en: 'Administrative Licensing Law Art. 37; the published flow and the time of its steps',
  },
  part: 'time-limit',
  moments: (supervised, settings) =>
    supervised.clocks
      .filter(({ kind }) => kind === 'step')
      .flatMap((clock) => {
        // In what several departments do together a step is owed by one of them.
        const departmentCode = clock.departmentCode ?? supervised.departmentCode
        return clockMoments({ ...supervised, clocks: [clock] }, settings, 'step').map((moment) => ({
          ...moment,
          ...(clock.departmentCode !== undefined && { departmentCode }),
          finding: () => {
            const evidence = moment.finding()
            const { step: party = '', dueOn = '' } = evidence.numbers
            const days = countWorkdays(supervised.calendar, String(dueOn), dayOf(moment.at))
            return { ...evidence, persons: [], shares: [{ party: String(party), departmentCode, days, share: 1 }] }
          },
        }))
      }),
  explain: ({ numbers }) => ({
    zh: `环节“${numbers.step}”应于 ${numbers.dueOn} 前完成（${numbers.limit} 个工作日），届时尚未完成。`,
    en: `The step "${numbers.step}" was to be done by ${numbers.dueOn} (${numbers.limit} working days) and was not.`,
  }),
}
