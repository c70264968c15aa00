import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/** T-12: a department of a joint case did not give its opinion in time; the card is that department's, not the lead's. */
export const lateOpinion: TimeRule = {
  no: 'T-12',
  name: 'late-opinion',
  trigger: 'time',
  title: { zh: '联办部门逾期未出具意见', en: 'Opinion of a department in a joint case overdue' },
  basis: {
    zh: '《行政许可法》第二十六条第二款、第四十二条第二款',
    en: 'Administrative Licensing Law Art. 26(2), 42(2)',
  },
  part: 'time-limit',
  moments: (supervised, settings) =>
    supervised.clocks
      .filter(({ kind }) => kind === 'opinion')
      .flatMap((clock) => {
        const departmentCode = clock.departmentCode ?? supervised.departmentCode
        const alone = { ...supervised, clocks: [clock] }
        return clockMoments(alone, settings, 'opinion').map((moment) => ({
          ...moment,
          departmentCode,
          finding: () => {
            const { cites, numbers } = moment.finding()
            return { persons: [], cites, numbers: { ...numbers, department: departmentCode } }
          },
        }))
      }),
  explain: ({ numbers }) => ({
    zh: `部门 ${numbers.department} 应于 ${numbers.dueOn} 前出具意见，届时尚未出具。`,
    en: `Department ${numbers.department} was to give its opinion by ${numbers.dueOn} and did not.`,
  }),
}
