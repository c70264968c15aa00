import { addDays, addMonths, type CivilDate } from '../../../kernel/index.ts'
import type { Cited } from '../../act.ts'
import type { Finding } from '../../finding.ts'
import { instantAt } from '../../moments.ts'
import type { RuleSettings } from '../../settings.ts'

/** What an outside system told of the cases that ended in a month, or sent that could not be taken. */
export interface OutsideMonth {
  system: string
  departmentCode: string
  /** 'YYYY-MM'. */
  month: string
  /** Cases that ended in it. */
  finished: number
  /** Those of them, or cases named by what was rejected, that something is held against. */
  faulty: number
  /** How many by each fault. */
  faults: Readonly<Record<string, number>>
  cites: readonly Cited[]
}

/** The finding of a month whose share of faulty cases costs something: so many points per cent begun, and at most so many. */
export function findingOfMonth(
  rule: 'D-01' | 'D-02',
  { system, departmentCode, month, finished, faulty, faults, cites }: OutsideMonth,
  { level = 'yellow', thresholds = {} }: RuleSettings,
): Finding[] {
  const { pointsPerPercent = -1, pointsAtMost = -5 } = thresholds
  // A month in which nothing ended and something was wrong was wrong altogether.
  const percent = faulty === 0 ? 0 : Math.min((100 * faulty) / Math.max(finished, 1), 100)
  const points = Math.max(pointsPerPercent * Math.floor(percent), pointsAtMost)
  if (points >= 0) return []
  const first: CivilDate = `${month}-01`
  return [
    {
      ...{ rule, occasion: month, level, breachAt: instantAt({ on: addMonths(first, 1), time: '00:00' }) },
      about: { kind: 'system', id: system },
      ...{ departmentCode, windowCode: null, persons: [], cites: [...cites] },
      numbers: {
        ...{ month, lastOn: addDays(addMonths(first, 1), -1), finished, faulty },
        ...{ percent: Math.round(percent * 100) / 100, points, ...faults },
      },
    },
  ]
}
