import { everySituation, inSituation } from '#domain/catalogue/index.ts'
import { judgeDepartment, type CaseTrace, type Found } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { PatternSources } from './sources.ts'

/** Days of cases that are looked at together: the longest stretch a rule counts over. */
const daysBack = 92

/** Cases read at once. */
const page = 1_000

/** What the cases of a department come to, those of the last three months of its record put together. */
export async function departmentPatterns(
  sources: Omit<PatternSources, 'database'>,
  query: Query,
  departmentCode: string,
): Promise<Found[]> {
  const traces = await tracesOf(query, departmentCode)
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

/** All cases of a department are held at once: a page at a time, and each word they share no more than once. */
async function tracesOf(query: Query, departmentCode: string): Promise<CaseTrace[]> {
  const traces: CaseTrace[] = []
  const shared = shareWords()
  for (let last: Place | undefined; ;) {
    const rows: (Place & { body: CaseTrace })[] = await query(nextPage, [
      departmentCode,
      daysBack,
      ...(last ? [last.at, last.id] : ['-infinity', lowestId]),
      page,
    ])
    for (const { body } of rows) traces.push(shared(body))
    last = rows.at(-1)
    if (!last || rows.length < page) return traces
  }
}

/** Where a page ended. */
interface Place {
  at: string
  id: string
}

const lowestId = '00000000-0000-0000-0000-000000000000'

const nextPage = `
  select applied_at::text as at, id, body from case_trace where department_code = $1
    and applied_at > (select max(applied_at) from case_trace where department_code = $1) - make_interval(days => $2)
    and (applied_at, id) > ($3::timestamptz, $4::uuid)
  order by applied_at, id limit $5`

/** Puts one value in the place of all that say the same, for cases have people, items and promises in common. */
function shareWords(): (trace: CaseTrace) => CaseTrace {
  const known = new Map<string, unknown>()
  const once = <Value>(value: Value): Value => {
    if (value === null) return value
    const name = typeof value === 'string' ? value : JSON.stringify(value)
    if (!known.has(name)) known.set(name, value)
    return known.get(name) as Value
  }
  return (trace) => ({
    ...trace,
    itemCode: once(trace.itemCode),
    intermediary: once(trace.intermediary),
    handler: once(trace.handler),
    decider: once(trace.decider),
    promise: once(trace.promise),
    suspensions: once(trace.suspensions),
  })
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
