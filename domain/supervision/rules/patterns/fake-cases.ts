import { epochMs, type CivilDate } from '../../../kernel/index.ts'
import type { PatternRule } from '../../rule.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** The cases one person took in on a day. */
export interface CasesOfDay {
  handler: string
  departmentCode: string
  on: CivilDate
  cases: readonly CaseTrace[]
}

/** I-02: cases nobody asked for, made to improve the figures. It accuses nobody yet: somebody has to look. */
export const fakeCases: PatternRule<CasesOfDay> = {
  no: 'I-02',
  name: 'fake-cases',
  trigger: 'pattern',
  title: { zh: '疑似虚假办件', en: 'Cases that look made up' },
  basis: {
    zh: '《行政许可法》第五条；电子监察数据真实性要求',
    en: 'Administrative Licensing Law Art. 5; truth of supervised data',
  },
  part: 'integrity',
  judge({ handler, departmentCode, on, cases }, { level = 'investigate', thresholds = {} }) {
    const { burst = 10, withinMinutes = 30, doneWithinSeconds = 120 } = thresholds
    const marked = densest(marksOf(cases, doneWithinSeconds), withinMinutes * 60_000)
    const last = marked.at(-1)?.trace
    if (marked.length < burst || !last) return []
    const count = (mark: Mark) => marked.filter(({ marks }) => marks.includes(mark)).length
    return [
      {
        rule: 'I-02',
        occasion: on,
        level,
        breachAt: last.appliedAt,
        about: { kind: 'staff', id: handler },
        departmentCode,
        windowCode: last.windowCode,
        persons: [handler],
        cites: citedOf(marked.map(({ trace }) => trace)),
        numbers: {
          ...{ on, cases: marked.length, withinMinutes },
          ...{ sameApplicant: count('same'), inSeconds: count('rushed'), withoutPapers: count('empty') },
        },
      },
    ]
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.on} 在 ${numbers.withinMinutes} 分钟内集中录入 ${numbers.cases} 件可疑办件（同一申请人或联系方式 ${numbers.sameApplicant} 件，承诺件秒办 ${numbers.inSeconds} 件，无材料 ${numbers.withoutPapers} 件），请核实。`,
    en: `${numbers.cases} doubtful cases were entered within ${numbers.withinMinutes} minutes on ${numbers.on} (${numbers.sameApplicant} of one applicant or telephone, ${numbers.inSeconds} promised ones done in seconds, ${numbers.withoutPapers} without papers): to be looked into.`,
  }),
}

type Mark = 'same' | 'rushed' | 'empty'
interface Marked {
  trace: CaseTrace
  ms: number
  marks: Mark[]
}

/** The cases that bear a mark, in the order they came. */
function marksOf(cases: readonly CaseTrace[], seconds: number): Marked[] {
  const counts = new Map<string, number>()
  const keysOf = ({ applicant, phone, device }: CaseTrace) => [
    `a ${applicant}`,
    phone && `p ${phone}`,
    device && `d ${device}`,
  ]
  for (const key of cases.flatMap(keysOf)) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  return cases
    .map((trace) => {
      const { instant, acceptedAt, decidedAt, asked, files } = trace
      const took = acceptedAt && decidedAt ? epochMs(decidedAt) - epochMs(acceptedAt) : Infinity
      const marks: Mark[] = []
      if (keysOf(trace).some((key) => key && (counts.get(key) ?? 0) > 1)) marks.push('same')
      if (!instant && took <= seconds * 1_000) marks.push('rushed')
      if (asked > 0 && files === 0) marks.push('empty')
      return { trace, ms: epochMs(trace.appliedAt), marks }
    })
    .filter(({ marks }) => marks.length > 0)
    .sort((a, b) => a.ms - b.ms)
}

/** The longest run of them within a stretch of time. */
function densest(marked: readonly Marked[], within: number): Marked[] {
  let [from, first, length] = [0, 0, 0]
  marked.forEach(({ ms }, index) => {
    while (ms - (marked[from]?.ms ?? ms) > within) from++
    if (index - from + 1 > length) [first, length] = [from, index - from + 1]
  })
  return marked.slice(first, first + length)
}
