import { addWorkdays, type CompiledCalendar } from '../../../calendar/index.ts'
import { addDays, civilDateOf, epochMs, type CivilDate } from '../../../kernel/index.ts'
import type { Cited } from '../../act.ts'
import { dayBegins } from '../../day-beginnings.ts'
import type { Subject } from '../../finding.ts'
import type { PatternRule } from '../../rule.ts'
import { settingsOn, type Regime, type Rung } from '../../settings.ts'

/** A poor rating found true that its unit did not put right in time. */
export interface UnansweredRating {
  stream: string
  departmentCode: string
  /** Null where no window stands for it: a stage of a case. */
  windowCode: string | null
  /** The instant it was to be put right by, and the day of it. */
  dueAt: string
  dueOn: CivilDate
  /** The instant at which it was late by so many working days (0: the moment it was late). */
  at: string
  overDays: number
  cites: readonly Cited[]
}

/** Whom a poor rating is about: the window, or the department where no window stands for it. */
export const placeRated = ({
  departmentCode,
  windowCode,
}: Pick<UnansweredRating, 'departmentCode' | 'windowCode'>): Subject =>
  windowCode === null ? { kind: 'department', id: departmentCode } : { kind: 'window', id: windowCode }

/** S-02: a poor rating that was found true was not put right in time; graver where it is left lying. */
export const unansweredRating: PatternRule<UnansweredRating> = {
  no: 'S-02',
  name: 'unanswered-rating',
  trigger: 'pattern',
  title: { zh: '差评逾期未整改', en: 'Poor rating not put right in time' },
  basis: {
    zh: '国办发〔2019〕51号《关于建立政务服务“好差评”制度提高政务服务水平的意见》',
    en: 'State Council General Office [2019] No. 51 on ratings of government services',
  },
  part: 'satisfaction',
  judge({ stream, departmentCode, windowCode, dueOn, at, overDays, cites }, { ladder = [] }) {
    const rung = ladder.find(({ when }) => 'overDays' in when && when.overDays === overDays)
    if (!rung) return []
    return [
      {
        ...{ rule: 'S-02', occasion: `rating ${stream}/${rung.level}`, level: rung.level, breachAt: at },
        about: placeRated({ departmentCode, windowCode }),
        ...{ departmentCode, windowCode, persons: [], cites: [...cites] },
        numbers: { dueOn, overDays },
      },
    ]
  },
  explain: ({ numbers }) => ({
    zh: `差评经核实，应于 ${numbers.dueOn} 前整改并回访，${numbers.overDays === 0 ? '届时' : `逾期 ${numbers.overDays} 个工作日`}仍未完成。`,
    en: `A poor rating found true was to be put right by ${numbers.dueOn} and was not${numbers.overDays === 0 ? '' : `, not even ${numbers.overDays} working days later`}.`,
  }),
}

/** What was to be done by an instant, the end of a working day: each instant at which it is late by a rung of S-02, earliest first. */
export function lateRungs(
  regime: Regime,
  dueAt: string,
  calendar: CompiledCalendar,
): Pick<UnansweredRating, 'at' | 'overDays'>[] {
  const { enabled = false, ladder = [] } = settingsOn(regime, civilDateOf(dueAt))?.rules['S-02'] ?? {}
  const overDays = enabled ? ladder.flatMap(overDaysOf) : []
  return [...new Set([0, ...overDays])]
    .map((days) => ({ overDays: days, at: days === 0 ? dueAt : endAfter(dueAt, days, calendar) }))
    .sort((a, b) => epochMs(a.at) - epochMs(b.at))
}

const overDaysOf = ({ when }: Rung): number[] => ('overDays' in when ? [when.overDays] : [])

const endAfter = (dueAt: string, days: number, calendar: CompiledCalendar): string =>
  dayBegins(addDays(addWorkdays(calendar, lastDayOf(dueAt), days), 1))

/** The last day on which something could be done by an instant that is the end of it. */
export const lastDayOf = (dueAt: string): CivilDate => addDays(civilDateOf(dueAt), -1)
