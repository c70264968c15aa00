import { everySituation, inSituation, type ServiceItem } from '#domain/catalogue/index.ts'
import { watchDepartment, type CaseTrace, type Found } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { PatternSources } from './sources.ts'

/** Days of cases that are looked at together: the longest stretch a rule counts over. */
const daysBack = 92

/** Cases read at once. */
const page = 1_000

/** What the cases of a department come to, those of the last three months of its record put together: read a page at a time, and let go. */
export async function departmentPatterns(
  sources: Omit<PatternSources, 'database'>,
  query: Query,
  departmentCode: string,
): Promise<Found[]> {
  const shares = await cityShares(query)
  const posted = new Map<string, Promises>()
  const around = {
    departmentCode,
    calendar: sources.calendar(null),
    cityShareOf: (month: string) => shares.get(month) ?? 0,
    postedFor: (code: string, version: number) => posted.get(`${code} ${version}`) ?? null,
  }
  const watch = watchDepartment(around, sources.regime(), sources.onFault)
  for (let last: Place | undefined; ;) {
    const rows: Row[] = await query(nextPage, [
      departmentCode,
      daysBack,
      ...(last ? [last.at, last.id] : ['-infinity', lowestId]),
      page,
    ])
    for (const { body } of rows) {
      const { itemCode, itemVersion } = body
      const name = `${itemCode} ${itemVersion}`
      if (!posted.has(name)) posted.set(name, await promisesOf(sources, itemCode, itemVersion))
      watch.take(body)
    }
    last = rows.at(-1)
    if (rows.length < page) return watch.found()
  }
}

/** Where a page ended. */
interface Place {
  at: string
  id: string
}

interface Row extends Place {
  body: CaseTrace
}

const lowestId = '00000000-0000-0000-0000-000000000000'

const nextPage = `
  select applied_at::text as at, id, body from case_trace where department_code = $1
    and applied_at > (select max(applied_at) from case_trace where department_code = $1) - make_interval(days => $2)
    and (applied_at, id) > ($3::timestamptz, $4::uuid)
  order by applied_at, id limit $5`

/** By month, the share of all the city's cases that ended void or withdrawn. */
async function cityShares(query: Query): Promise<Map<string, number>> {
  const rows = await query<{ month: string; share: number }>(
    `select to_char(ended_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, avg(vanished::int)::float as share
     from case_trace where ended_at > (select max(ended_at) from case_trace) - make_interval(days => $1) group by 1`,
    [daysBack + 31],
  )
  return new Map(rows.map(({ month, share }) => [month, share]))
}

type Promises = ServiceItem['promised'][]

/** What a version of a guide posts, in whatever situation. */
async function promisesOf(
  { itemVersion }: Pick<PatternSources, 'itemVersion'>,
  code: string,
  version: number,
): Promise<Promises> {
  const item = await itemVersion(code, version)
  const situations = everySituation(item, Infinity) ?? [{}]
  return situations.map((situation) => inSituation(item, situation).promised)
}
