import type { PatternRule } from '../../rule.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** The cases one person dealt with that ended in a month. */
export interface EndedByHandler {
  handler: string
  departmentCode: string
  /** 'YYYY-MM'. */
  month: string
  ended: readonly CaseTrace[]
}

/** I-06: cases that "the applicant withdrew", or that were sent back, again and again just before their time was over. */
export const withdrawnBeforeDeadline: PatternRule<EndedByHandler> = {
  no: 'I-06',
  name: 'withdrawn-before-deadline',
  trigger: 'pattern',
  title: { zh: '临期集中撤回、退件', en: 'Withdrawn or returned just before the deadline' },
  basis: {
    zh: '《行政许可法》第三十二条、第四十二条',
    en: 'Administrative Licensing Law Art. 32, 42',
  },
  part: 'integrity',
  judge({ handler, departmentCode, month, ended }, { level = 'investigate', thresholds = {} }) {
    const { lastDays = 1, ratio = 0.2, atLeast = 5 } = thresholds
    const promised = ended.filter(({ instant }) => !instant)
    const late = promised.filter(
      ({ endedAs, daysLeft }) =>
        (endedAs === 'withdrawn' || endedAs === 'not-accepted') &&
        daysLeft !== null &&
        daysLeft >= 0 &&
        daysLeft <= lastDays,
    )
    const last = late.at(-1)
    if (!last || late.length < atLeast || late.length / promised.length < ratio) return []
    return [
      {
        rule: 'I-06',
        occasion: month,
        level,
        breachAt: last.endedAt ?? last.appliedAt,
        about: { kind: 'staff', id: handler },
        departmentCode,
        windowCode: last.windowCode,
        persons: [handler],
        cites: citedOf(late),
        numbers: { month, lastDays, cases: late.length, ended: promised.length },
      },
    ]
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.month} 办结的 ${numbers.ended} 件承诺件中，${numbers.cases} 件在到期前 ${numbers.lastDays} 个工作日内撤回或退件，请核实。`,
    en: `Of ${numbers.ended} promised cases ended in ${numbers.month}, ${numbers.cases} were withdrawn or returned within ${numbers.lastDays} working day(s) of their deadline: to be looked into.`,
  }),
}
