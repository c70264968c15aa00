import { nationalCalendar } from '#domain/calendar/index.ts'
import { epochMs, instantOf } from '#domain/kernel/index.ts'
import { watchDepartment, type CaseTrace, type Finding } from '#domain/supervision/index.ts'
import { regime } from '../told-case.ts'
import { ofRule } from './example.ts'

const noon = epochMs('2026-03-10T02:00:00.000Z')
/** So many seconds after ten in the morning of 10 March 2026. */
export const at = (seconds: number): string => instantOf(noon + seconds * 1_000)
export const minutes = (n: number) => n * 60

/** The n-th case of an ordinary day: everybody comes for something else, with papers, and waits some minutes. */
export const ordinary = (n: number, other: Partial<CaseTrace> = {}): CaseTrace => ({
  ...{
    id: `case-${n}`,
    version: 5,
    itemCode: '0101',
    itemVersion: 1,
    departmentCode: '01',
    windowCode: '0101',
    instant: false,
  },
  ...{ applicant: `party-${n}`, intermediary: null, handler: 'clerk', decider: 'clerk' },
  ...{ appliedAt: at(minutes(n)), acceptedAt: at(minutes(n) + 60), decidedAt: at(minutes(n) + 9_000) },
  ...{ endedAt: at(minutes(n) + 9_000), endedAs: 'granted' as const, daysLeft: 3 },
  ...{ promise: { value: 5, unit: 'workday' as const }, files: 2, asked: 2, suspensions: [] },
  ...other,
})
/** So many ordinary cases, each changed in its own way. */
export const many = (count: number, other: (n: number) => Partial<CaseTrace> = () => ({})) =>
  Array.from({ length: count }, (_, n) => ordinary(n, other(n)))

/** What a rule finds in the cases of a department, where of all cases of the city such a share ends void or withdrawn. */
export function watched(rule: string, cases: readonly CaseTrace[], cityShare = 0.02): Finding[] {
  const around = {
    departmentCode: '01',
    calendar: nationalCalendar,
    cityShareOf: () => cityShare,
    postedFor: () => null,
  }
  const watch = watchDepartment(around, regime)
  for (const trace of cases.toSorted((a, b) => (a.appliedAt < b.appliedAt ? -1 : 1))) watch.take(trace)
  return ofRule(
    rule,
    watch.found().map(({ finding }) => finding),
  )
}
