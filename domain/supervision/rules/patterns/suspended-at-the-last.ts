import type { PatternRule } from '../../rule.ts'
import type { CivilDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import type { CaseTrace } from './case-trace.ts'

/** The suspended cases of a department up to a day. */
export interface SuspendedUpTo {
  departmentCode: string
  /** The last day looked at. */
  on: CivilDate
  cases: readonly CaseTrace[]
}

/** P-07: special procedures that begin again and again on the very last day: the clock is stopped, not the work. */
export const suspendedAtTheLast: PatternRule<SuspendedUpTo> = {
  no: 'P-07',
  name: 'suspended-at-the-last',
  trigger: 'pattern',
  title: { zh: '临期反复启动特别程序', en: 'Suspended on the last day, again and again' },
  basis: { zh: '《行政许可法》第四十五条', en: 'Administrative Licensing Law Art. 45' },
  part: 'process',
  judge({ departmentCode, on, cases }, { level = 'yellow', thresholds = {} }) {
    const { lastDayStarts = 3, windowDays = 90 } = thresholds
    const since = addDays(on, -windowDays)
    const starts = cases
      .flatMap(({ id, suspensions }) => suspensions.map((suspension) => ({ ...suspension, id })))
      .filter(({ onLastDay, startOn }) => onLastDay && startOn > since && startOn <= on)
      .sort((a, b) => (a.startOn < b.startOn ? -1 : 1))
    const last = starts.at(-1)
    if (!last || starts.length < lastDayStarts) return []
    return [
      {
        rule: 'P-07',
        occasion: `last day ${last.startOn.slice(0, 7)}`,
        level,
        breachAt: `${last.startOn}T16:00:00.000Z`,
        about: { kind: 'department', id: departmentCode },
        departmentCode,
        windowCode: null,
        persons: [...new Set(starts.map(({ by }) => by))],
        cites: starts.map(({ id, version }) => ({ stream: id, version })),
        numbers: { cases: starts.length, windowDays, first: starts[0]?.startOn ?? '', last: last.startOn },
      },
    ]
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.windowDays} 天内 ${numbers.cases} 次在承诺期限的最后一天启动特别程序（${numbers.first} 至 ${numbers.last}）。`,
    en: `Within ${numbers.windowDays} days ${numbers.cases} special procedures began on the last day of the promise (${numbers.first} to ${numbers.last}).`,
  }),
}
