import type { Limit } from '../../../catalogue/index.ts'
import type { PatternRule } from '../../rule.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** What a version of a guide promises, in whatever situation, and the cases accepted under it; those that keep to it need not be among them. */
export interface PostedPromise {
  itemCode: string
  departmentCode: string
  version: number
  posted: readonly Pick<Limit, 'value' | 'unit'>[]
  cases: readonly CaseTrace[]
}

/** Whether a case is promised what its guide posts, in whatever situation. */
export const isPosted = ({ promise }: Pick<CaseTrace, 'promise'>, posted: PostedPromise['posted']): boolean =>
  promise === null || posted.some((one) => nameOf(one) === nameOf(promise))

const nameOf = ({ value, unit }: Pick<Limit, 'value' | 'unit'>) => `${value} ${unit}`

/** C-02: the time the system counts is not the time the guide promises. */
export const otherPromise: PatternRule<PostedPromise> = {
  no: 'C-02',
  name: 'other-promise',
  trigger: 'pattern',
  title: { zh: '公示承诺与系统时限不一致', en: 'Promise posted is not the promise counted' },
  basis: { zh: '《行政许可法》第三十条、第四十二条', en: 'Administrative Licensing Law Art. 30, 42' },
  part: 'publicity',
  judge({ itemCode, departmentCode, version, posted, cases }, { level = 'yellow' }) {
    const other = Map.groupBy(
      cases.filter((trace) => !isPosted(trace, posted)),
      ({ promise }) => (promise ? nameOf(promise) : ''),
    )
    return [...other].map(([counted, own]) => ({
      rule: 'C-02',
      occasion: `version ${version} counts ${counted}`,
      level,
      breachAt: own[0]?.acceptedAt ?? own[0]?.appliedAt ?? '',
      about: { kind: 'item', id: itemCode },
      departmentCode,
      windowCode: null,
      persons: [],
      cites: citedOf(own),
      numbers: { version, counted, posted: [...new Set(posted.map(nameOf))].join(', '), cases: own.length },
    }))
  },
  explain: ({ numbers }) => ({
    zh: `办事指南第 ${numbers.version} 版公示承诺 ${inChinese(numbers.posted)}，系统按 ${inChinese(numbers.counted)}计时，涉及 ${numbers.cases} 件。`,
    en: `Version ${numbers.version} of the guide promises ${inEnglish(numbers.posted)}; the system counted ${inEnglish(numbers.counted)} in ${numbers.cases} case(s).`,
  }),
}

const chineseUnits: Record<string, string> = { workday: '个工作日', day: '天', month: '个月', hour: '小时' }
const inChinese = (limits: string | number | undefined) =>
  `${limits}`.replaceAll(', ', '、').replaceAll(/workday|day|month|hour/g, (unit) => chineseUnits[unit] ?? unit)
const inEnglish = (limits: string | number | undefined) => `${limits}`.replaceAll('workday', 'working day(s)')
