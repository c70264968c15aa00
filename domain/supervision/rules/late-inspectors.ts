import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/**
 * T-10: within five working days of acceptance nobody was sent to inspect. The day is that of the case's own clock, and only
 * where the record tells who is sent is there one: a visit that comes later may well have been assigned in time.
 */
export const lateInspectors: TimeRule = {
  no: 'T-10',
  name: 'late-inspectors',
  trigger: 'time',
  title: { zh: '逾期未指派检验检测人员', en: 'Inspectors not assigned in time' },
  basis: { zh: '《行政许可法》第五十五条第二款', en: 'Administrative Licensing Law Art. 55(2)' },
  part: 'process',
  begun: true,
  ownCases: {
    zh: '指派可以登记之后受理的办件，逾期未指派即判定；此前的办件没有登记，不推定逾期。勘验即视为已指派，不足两人的勘验被拒绝。',
    en: 'Judged in cases accepted since an assignment can be recorded; in those before none was, and nobody is presumed late. An inspection shows that somebody was sent; fewer than two officers are refused.',
  },
  moments: (supervised, settings) =>
    clockMoments(supervised, settings, 'inspectors').map((moment) => ({
      ...moment,
      finding: () => {
        const { startOn = '', dueOn = '', limit = '' } = moment.finding().numbers
        const accepted = supervised.acts.filter(({ kind }) => kind === 'accepted').slice(0, 1)
        return {
          persons: accepted.filter(({ by }) => by.departmentCode !== null).map(({ by }) => by.id),
          cites: accepted.map(({ ref }) => ref),
          numbers: { acceptedOn: startOn, dueOn, days: limit },
        }
      },
    })),
  explain: ({ numbers }) => ({
    zh: `${numbers.acceptedOn} 受理，应于 ${numbers.dueOn} 前指派两名以上工作人员检验、检测，届时尚未指派。`,
    en: `Accepted on ${numbers.acceptedOn}; two or more inspectors were to be assigned by ${numbers.dueOn} and were not.`,
  }),
}
