import { everySituation, inSituation } from '#domain/catalogue/index.ts'
import { judgeDepartment, type CaseTrace, type Found } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { PatternSources } from './sources.ts'

/** Days of cases that are looked at together: the longest stretch a rule counts over. */
const daysBack = 92

/** What the cases of a department come to, those of the last three months of its record put together. */
export async function departmentPatterns(
  sources: Omit<PatternSources, 'database'>,
  query: Query,
  departmentCode: string,
): Promise<Found[]> {
  const rows = await query<{ body: CaseTrace }>(
    `select body from case_trace where department_code = $1
       and applied_at > (select max(applied_at) from case_trace where department_code = $1) - make_interval(days => $2)`,
    [departmentCode, daysBack],
  )
  const traces = rows.map(({ body }) => body)
  const [shares, posted] = await Promise.all([cityShares(query), promisesOf(sources, traces)])
  const around = {
    departmentCode,
    calendar: sources.calendar(null),
    cityShareOf: (month: string) => shares.get(month) ?? 0,
    postedFor: (code: string, version: number) => posted.get(`${code} ${version}`) ?? null,
    onFault: sources.onFault,
  }
  return judgeDepartment(traces, around, sources.regime())
}

/** By month, the share of all the city's cases that ended void or withdrawn. */
async function cityShares(query: Query): Promise<Map<string, number>> {
  const rows = await query<{ month: string; share: number }>(
    `select to_char(ended_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, avg(vanished::int)::float as share
     from case_trace where ended_at > (select max(ended_at) from case_trace) - make_interval(days => $1) group by 1`,
    [daysBack + 31],
  )
  return new Map(rows.map(({ month, share }) => [month, share]))
}

async function promisesOf({ itemVersion }: Pick<PatternSources, 'itemVersion'>, traces: readonly CaseTrace[]) {
  const versions = new Map(traces.map(({ itemCode: code, itemVersion: of }) => [`${code} ${of}`, { code, of }]))
  return new Map(
    await Promise.all(
      [...versions].map(async ([name, { code, of }]) => {
        const item = await itemVersion(code, of)
        const situations = everySituation(item, Infinity) ?? [{}]
        return [name, situations.map((situation) => inSituation(item, situation).promised)] as const
      }),
    ),
  )
}
