import type { PatternRule } from '../../rule.ts'
import { byChance } from './by-chance.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** What an intermediary brought to a department in some months, and the share of the department's cases each of its people deals with. */
export interface BroughtBy {
  intermediary: string
  departmentCode: string
  /** 'YYYY-MM' of the last. */
  month: string
  cases: readonly CaseTrace[]
  usualShares: Readonly<Record<string, number>>
}

/** I-08: an intermediary whose cases always come to the same person. */
export const sameIntermediary: PatternRule<BroughtBy> = {
  no: 'I-08',
  name: 'same-intermediary',
  trigger: 'pattern',
  title: { zh: '同一代办人反复由同一人经办', en: 'The same intermediary, always with the same person' },
  basis: {
    zh: '《行政许可法》第二十七条；廉洁行政要求',
    en: 'Administrative Licensing Law Art. 27; integrity of the service',
  },
  part: 'integrity',
  judge({ intermediary, departmentCode, month, cases, usualShares }, { level = 'investigate', thresholds = {} }) {
    const { ratio = 0.5, atLeast = 8, chance = 0.0001 } = thresholds
    const byHandler = Map.groupBy(
      cases.filter(({ handler }) => handler !== null),
      ({ handler }) => handler ?? '',
    )
    return [...byHandler].flatMap(([handler, own]) => {
      const last = own.at(-1)
      const usual = usualShares[handler] ?? 0
      if (!last || own.length < atLeast || own.length / cases.length < ratio) return []
      if (byChance(own.length, cases.length, usual) > chance) return []
      return [
        {
          rule: 'I-08' as const,
          occasion: `${intermediary} ${month}`,
          level,
          breachAt: last.appliedAt,
          about: { kind: 'staff' as const, id: handler },
          departmentCode,
          windowCode: last.windowCode,
          persons: [handler],
          cites: citedOf(own),
          numbers: {
            ...{ intermediary, cases: own.length, brought: cases.length },
            usualPercent: Math.round(usual * 1_000) / 10,
          },
        },
      ]
    })
  },
  explain: ({ numbers }) => ({
    zh: `同一代办人的 ${numbers.brought} 件办件中 ${numbers.cases} 件由同一人经办，而此人平时只办理本部门 ${numbers.usualPercent}% 的办件，请核实。`,
    en: `Of ${numbers.brought} cases one intermediary brought, ${numbers.cases} came to the same person, who deals with ${numbers.usualPercent}% of the department's: to be looked into.`,
  }),
}
