import type { PatternRule } from '../../rule.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** The promised cases one person dealt with that ended in a month. */
export interface EndedByHandler {
  handler: string
  departmentCode: string
  /** 'YYYY-MM'. */
  month: string
  /** How many ended at all. */
  ended: number
  /** Those that were withdrawn or sent back, in the order they were. */
  returned: readonly CaseTrace[]
}

/** Whether a promised case ended by being withdrawn or sent back. */
export const wasReturned = ({ instant, endedAs }: Pick<CaseTrace, 'instant' | 'endedAs'>): boolean =>
  !instant && (endedAs === 'withdrawn' || endedAs === 'not-accepted')

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
  judge({ handler, departmentCode, month, ended, returned }, { level = 'investigate', thresholds = {} }) {
    const { lastDays = 1, ratio = 0.2, atLeast = 5 } = thresholds
    const late = returned.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= lastDays)
    const last = late.at(-1)
    if (!last || late.length < atLeast || late.length / ended < ratio) return []
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
        numbers: { month, lastDays, cases: late.length, ended },
      },
    ]
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.month} 办结的 ${numbers.ended} 件承诺件中，${numbers.cases} 件在到期前 ${numbers.lastDays} 个工作日内撤回或退件，请核实。`,
    en: `Of ${numbers.ended} promised cases ended in ${numbers.month}, ${numbers.cases} were withdrawn or returned within ${numbers.lastDays} working day(s) of their deadline: to be looked into.`,
  }),
}
