import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { Finding } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import { departmentPatterns } from './department-patterns.ts'
import { signIns } from './sign-ins.ts'
import type { PatternSources } from './sources.ts'
import { windowDays } from './window-days.ts'

/** Days kept at hand: further back no pattern is looked for again. */
const daysBack = 92

/**
 * What the rules that look at many cases show from one day to another, by the records as they are now: the cases of the last
 * three months, the windows and who signed in. Guides are of today alone and are left out.
 */
export async function patternsBetween(
  sources: Omit<PatternSources, 'database'>,
  query: Query,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<Finding[]> {
  const [clock] = await query<{ today: CivilDate; audited: number }>(
    `select t.today, (select coalesce(max(id), 0) from audit
       where at < (greatest($1::date, t.today - $2::int))::timestamp at time zone 'Asia/Shanghai') as audited
     from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today) t`,
    [from, daysBack],
  )
  const today = clock?.today ?? to
  const earliest = addDays(today, -daysBack)
  const first = from < earliest ? earliest : from
  const departments = await query<{ code: string }>(
    'select distinct department_code as code from case_trace order by 1',
  )
  const found = []
  for (const { code } of departments) found.push(...(await departmentPatterns(sources, query, code)))
  found.push(...(await windowDays(sources, query, addDays(first, -1))).found)
  found.push(...(await signIns(sources, query, clock?.audited ?? 0)).found)
  return found.map(({ finding }) => finding)
}
