import { countWorkdays } from '../calendar/index.ts'
import { civilDateOf } from '../kernel/index.ts'
import type { ResponsibilityShare } from './finding.ts'
import type { SupervisedCase } from './supervised-case.ts'

/**
 * Who consumed the days in excess by an instant: each step, and each department of a joint case, that ran over its own limit, by the
 * working days it ran over. Empty where none did: then the whole excess is the department's.
 */
export function shareExcess({ clocks, calendar, departmentCode }: SupervisedCase, at: string): ResponsibilityShare[] {
  const today = civilDateOf(at)
  const over = clocks
    .filter(({ kind }) => kind === 'step' || kind === 'opinion')
    .map(({ kind, step = '', departmentCode: owes = departmentCode, dueOn, stoppedOn }) => {
      const end = stoppedOn !== null && stoppedOn < today ? stoppedOn : today
      return {
        party: kind === 'opinion' ? owes : step,
        owes,
        days: end > dueOn ? countWorkdays(calendar, dueOn, end) : 0,
      }
    })
    .filter(({ days }) => days > 0)
  const total = over.reduce((sum, { days }) => sum + days, 0)
  return over.map(({ party, owes, days }) => ({ party, departmentCode: owes, days, share: days / total }))
}
