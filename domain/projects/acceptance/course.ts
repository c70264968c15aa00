import { countWorkdays, type CompiledCalendar } from '../../calendar/index.ts'
import type { CivilDate } from '../../kernel/index.ts'

/** One acceptance that came to its letter, as the comparison takes it. Civil dates. */
export interface AcceptanceRun {
  appliedOn: CivilDate
  letterOn: CivilDate
  /** Times the site was visited, and departments' visits: an inspector team on site once is one. */
  visits: number
  departmentVisits: number
  papers: number
  /** When the applicant had the works: from … to. */
  rectifications: readonly { fromOn: CivilDate; toOn: CivilDate }[]
}

/** What accepting one project took, all its runs together. */
export interface ProjectCourse {
  applications: number
  letters: number
  visits: number
  departmentVisits: number
  papers: number
  appliedOn: CivilDate
  letterOn: CivilDate
  /** Working days from the first application to the last letter; of them the applicant's own, putting things right. */
  workdays: number
  applicantWorkdays: number
}

/** Adds up the runs of one project; null where there are none. */
export function courseOf(runs: readonly AcceptanceRun[], calendar: CompiledCalendar): ProjectCourse | null {
  const [first] = runs
  if (!first) return null
  const sum = (of: (run: AcceptanceRun) => number) => runs.reduce((total, run) => total + of(run), 0)
  const appliedOn = runs.reduce((on, run) => (run.appliedOn < on ? run.appliedOn : on), first.appliedOn)
  const letterOn = runs.reduce((on, run) => (run.letterOn > on ? run.letterOn : on), first.letterOn)
  return {
    applications: runs.length,
    letters: runs.length,
    visits: sum(({ visits }) => visits),
    departmentVisits: sum(({ departmentVisits }) => departmentVisits),
    papers: sum(({ papers }) => papers),
    appliedOn,
    letterOn,
    workdays: countWorkdays(calendar, appliedOn, letterOn),
    applicantWorkdays: sum(({ rectifications }) =>
      rectifications.reduce((days, { fromOn, toOn }) => days + countWorkdays(calendar, fromOn, toOn), 0),
    ),
  }
}
