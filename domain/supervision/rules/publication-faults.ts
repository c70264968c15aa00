import { addWorkdays } from '../../calendar/index.ts'
import { civilDateOf } from '../../kernel/index.ts'
import type { EventRule } from '../rule.ts'

/** C-04: a grant was published late, or with personal data. */
export const publicationFaults: EventRule = {
  no: 'C-04',
  name: 'publication-faults',
  trigger: 'event',
  title: { zh: '许可决定公开逾期或泄露个人信息', en: 'Grant published late, or with personal data' },
  basis: { zh: '《行政许可法》第五条、第四十条', en: 'Administrative Licensing Law Art. 5, 40' },
  part: 'publicity',
  begun: true,
  ownCases: {
    zh: '证照制作即公开：决定七个工作日后才制作的即为逾期公开；公开页对持证人作脱敏处理，不会泄露个人信息。',
    en: 'A licence is public once it is issued: one issued more than seven working days after its decision is published late. The page masks its holder, so that no personal data shows.',
  },
  on: ['published'],
  judge({ supervised, act }, { level = 'yellow', thresholds: { days = 7 } = {} }) {
    if (act.kind !== 'published') return null
    const { decidedAt, calendar } = supervised
    const publishedOn = civilDateOf(act.occurredAt)
    const dueOn = decidedAt === null ? null : addWorkdays(calendar, civilDateOf(decidedAt), days)
    const isLate = dueOn !== null && publishedOn > dueOn
    if (!act.personalData && !isLate) return null
    const fault = act.personalData ? 'personal-data' : 'late'
    return {
      occasion: `publication ${act.ref.version}`,
      level,
      numbers: { fault, publishedOn, ...(isLate && { dueOn }) },
    }
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.fault === 'late' ? `应于 ${numbers.dueOn} 前公开，${numbers.publishedOn} 才公开。` : `${numbers.publishedOn} 公开的内容含个人信息。`}`,
    en: `${numbers.fault === 'late' ? `To be published by ${numbers.dueOn}, it was on ${numbers.publishedOn}.` : `What was published on ${numbers.publishedOn} holds personal data.`}`,
  }),
}
