import type { PatternRule } from '../../rule.ts'
import type { Finding } from '../../finding.ts'
import type { RuleSettings } from '../../settings.ts'
import { byChance } from './by-chance.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** The cases of a department that ended in a month, and what share of all the city's ended as void or withdrawn. */
export interface EndedInMonth {
  departmentCode: string
  /** 'YYYY-MM'. */
  month: string
  /** How many ended at all. */
  ended: number
  /** Those that vanished, in the order they did. */
  gone: readonly CaseTrace[]
  cityShare: number
}

/** I-05: cases made to vanish: too many void or withdrawn, or one after its time was over. */
export const voidedTooOften: PatternRule<EndedInMonth> = {
  no: 'I-05',
  name: 'voided-too-often',
  trigger: 'pattern',
  title: { zh: '作废、撤回异常', en: 'Too many cases void or withdrawn' },
  basis: {
    zh: '《行政许可法》第三十二条、第四十二条；电子监察数据真实性要求',
    en: 'Administrative Licensing Law Art. 32, 42; truth of supervised data',
  },
  part: 'integrity',
  judge: (facts, settings) => [...tooMany(facts, settings), ...afterOvertime(facts, settings)],
  explain: ({ numbers }) =>
    numbers.overDays === undefined
      ? {
          zh: `${numbers.month} 办结 ${numbers.ended} 件，其中作废、撤回 ${numbers.vanished} 件（全市平均 ${numbers.cityPercent}%）。`,
          en: `Of ${numbers.ended} cases ended in ${numbers.month}, ${numbers.vanished} are void or withdrawn (${numbers.cityPercent}% in the whole city).`,
        }
      : {
          zh: `办件超时 ${numbers.overDays} 个工作日后作废或撤回。`,
          en: `The case became void or was withdrawn ${numbers.overDays} working day(s) after its time was over.`,
        },
}

/** Whether a case ended as if it had never been. */
export const vanished = ({ endedAs }: Pick<CaseTrace, 'endedAs'>): boolean =>
  endedAs === 'void' || endedAs === 'withdrawn'

function tooMany(facts: EndedInMonth, { level = 'red', thresholds = {} }: RuleSettings): Finding[] {
  const { ratio = 0.05, atLeast = 3, chance = 0.0001 } = thresholds
  const { departmentCode, month, ended, gone, cityShare } = facts
  const last = gone.at(-1)
  if (!last || gone.length < atLeast || gone.length / ended < ratio) return []
  if (byChance(gone.length, ended, cityShare) > chance) return []
  return [
    {
      rule: 'I-05',
      occasion: month,
      level,
      breachAt: last.endedAt ?? last.appliedAt,
      about: { kind: 'department', id: departmentCode },
      departmentCode,
      windowCode: null,
      persons: personsOf(gone),
      cites: citedOf(gone),
      numbers: {
        ...{ month, ended, vanished: gone.length },
        cityPercent: Math.round(cityShare * 1_000) / 10,
      },
    },
  ]
}

function afterOvertime({ departmentCode, gone }: EndedInMonth, { level = 'red' }: RuleSettings): Finding[] {
  return gone
    .filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0)
    .map((trace) => ({
      rule: 'I-05',
      occasion: 'after overtime',
      level,
      breachAt: trace.endedAt ?? trace.appliedAt,
      about: { kind: 'case', id: trace.id },
      departmentCode,
      windowCode: trace.windowCode,
      persons: personsOf([trace]),
      cites: citedOf([trace]),
      numbers: { overDays: -(trace.daysLeft ?? 0) },
    }))
}

const personsOf = (traces: readonly CaseTrace[]): string[] => [
  ...new Set(traces.flatMap(({ handler }) => handler ?? [])),
]
