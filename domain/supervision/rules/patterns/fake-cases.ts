import { epochMs, type CivilDate } from '../../../kernel/index.ts'
import type { PatternRule } from '../../rule.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** What counts of a case that was taken in: of a large department a day's cases are held at once, and no more of each. */
export interface EnteredCase extends Pick<
  CaseTrace,
  'id' | 'version' | 'windowCode' | 'instant' | 'applicant' | 'phone' | 'device' | 'appliedAt' | 'asked' | 'files'
> {
  /** From acceptance to decision; endless where it has not come to both. */
  tookMs: number
}

/** A case as it was taken in. */
export function enteredAs(trace: CaseTrace): EnteredCase {
  const { id, version, windowCode, instant, applicant, phone, device, appliedAt, acceptedAt, decidedAt, asked, files } =
    trace
  return {
    ...{ id, version, windowCode, instant, applicant, appliedAt, asked, files },
    ...(phone !== undefined && { phone }),
    ...(device !== undefined && { device }),
    tookMs: acceptedAt && decidedAt ? epochMs(decidedAt) - epochMs(acceptedAt) : Infinity,
  }
}

/** The cases one person took in on a day. */
export interface CasesOfDay {
  handler: string
  departmentCode: string
  on: CivilDate
  cases: readonly EnteredCase[]
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
    const last = marked.at(-1)?.entered
    if (marked.length < burst || !last) return []
    const count = (mark: Mark) => marked.filter((one) => one[mark]).length
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
        cites: citedOf(marked.map(({ entered }) => entered)),
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
interface Marked extends Record<Mark, boolean> {
  entered: EnteredCase
  ms: number
}

/** The cases that bear a mark, in the order they came. */
function marksOf(cases: readonly EnteredCase[], seconds: number): Marked[] {
  const cameAgain = sameAgain(cases)
  const marked: Marked[] = []
  for (const entered of cases) {
    const { instant, tookMs, asked, files } = entered
    const same = cameAgain(entered)
    const rushed = !instant && tookMs <= seconds * 1_000
    const empty = asked > 0 && files === 0
    if (same || rushed || empty) marked.push({ entered, ms: epochMs(entered.appliedAt), same, rushed, empty })
  }
  return marked.sort((a, b) => a.ms - b.ms)
}

/** Tells of a case whether its applicant, telephone or device came with more than one of them. */
function sameAgain(cases: readonly EnteredCase[]): (entered: EnteredCase) => boolean {
  const kinds = ['applicant', 'phone', 'device'] as const
  const counts = {
    applicant: new Map<string, number>(),
    phone: new Map<string, number>(),
    device: new Map<string, number>(),
  }
  for (const entered of cases)
    for (const kind of kinds) {
      const value = entered[kind]
      if (value) counts[kind].set(value, (counts[kind].get(value) ?? 0) + 1)
    }
  return (entered) => kinds.some((kind) => (counts[kind].get(entered[kind] ?? '') ?? 0) > 1)
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
