import { countWorkdays, type CompiledCalendar } from '../../calendar/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import { answerClocksOf, stepClocksOf } from './clocks.ts'
import type { ParallelState } from './state.ts'

/** Working days a department ran over what it owed, and its share of all of them. */
export interface DelayShare {
  departmentCode: string
  days: number
  /** Between 0 and 1. */
  share: number
}

/** Who used up the days in excess, the most first: departments with their answers, the lead with its own steps. */
export function delayShares(state: ParallelState, calendar: CompiledCalendar, today: CivilDate): DelayShare[] {
  const over = new Map<string, number>()
  for (const clock of [...stepClocksOf(state, calendar), ...answerClocksOf(state, calendar, today)]) {
    const { departmentCode, dueOn, stoppedOn } = clock
    const end = stoppedOn ?? today
    if (departmentCode === null || end <= dueOn) continue
    const days = countWorkdays(calendar, dueOn, end)
    if (days > 0) over.set(departmentCode, (over.get(departmentCode) ?? 0) + days)
  }
  const total = [...over.values()].reduce((sum, days) => sum + days, 0)
  return [...over]
    .map(([departmentCode, days]) => ({ departmentCode, days, share: days / total }))
    .toSorted((a, b) => b.days - a.days || (a.departmentCode < b.departmentCode ? -1 : 1))
}
