import { countWorkdays } from '../calendar/index.ts'
import { civilDateOf } from '../kernel/index.ts'
import type { ResponsibilityShare } from './finding.ts'
import type { SupervisedCase } from './supervised-case.ts'

/**
 * Who consumed the days in excess by an instant: each step that ran over its own limit, by the working days it ran over. Empty
 * where no step did: then the whole excess is the department's.
 */
export function shareExcess({ clocks, calendar, departmentCode }: SupervisedCase, at: string): ResponsibilityShare[] {
  const today = civilDateOf(at)
  const over = clocks
    .filter(({ kind }) => kind === 'step')
    .map(({ step = '', dueOn, stoppedOn }) => {
      const end = stoppedOn !== null && stoppedOn < today ? stoppedOn : today
      return { party: step, days: end > dueOn ? countWorkdays(calendar, dueOn, end) : 0 }
    })
    .filter(({ days }) => days > 0)
  const total = over.reduce((sum, { days }) => sum + days, 0)
  return over.map(({ party, days }) => ({ party, departmentCode, days, share: days / total }))
}
