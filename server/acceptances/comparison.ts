import type { acceptanceComparison } from '#api/acceptances.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { courseOf, type AcceptanceRun } from '#domain/projects/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

type Comparison = ReplyOf<typeof acceptanceComparison>

interface Project {
  project: { name: string; nameEn: string }
  alone: boolean
  departments: number
  runs: AcceptanceRun[]
}

/** Projects whose works every department asked has accepted, with all the runs of each. */
const projects: Statement = {
  name: 'acceptance-courses',
  text: `select jsonb_build_object('name', max(project_name), 'nameEn', max(project_name_en)) as project, alone,
      sum(cardinality(departments))::int as departments,
      jsonb_agg(jsonb_build_object('appliedOn', applied_on, 'letterOn', letter_on, 'visits', visits,
        'departmentVisits', department_visits, 'papers', papers, 'rectifications', rectifications) order by applied_on) as runs
    from acceptance where status not in ('withdrawn', 'lapsed')
    group by project_id, alone having bool_and(letter_on is not null) order by min(applied_on) desc limit 200`,
}

/** What it took one after another and together, of every project that came to its end; counted, never typed in. */
export async function comparisonOf(database: Database, calendar: CompiledCalendar): Promise<Comparison> {
  const rows = await database.run<Project>(projects, [])
  const lines = rows.flatMap(({ project, alone, departments, runs }) => {
    const course = courseOf(runs, calendar)
    return course ? [{ alone, line: { project, departments, ...course } }] : []
  })
  const of = (isAlone: boolean) => lines.filter(({ alone }) => alone === isAlone).map(({ line }) => line)
  return { serial: of(true), joint: of(false) }
}
