// What is earned: cases decided before the promised day, and promises shorter than the law asks. Units earn it, people do not.
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { statutoryLimit, usualDaysOf } from '#domain/catalogue/index.ts'
import { earlyBonus, promiseBonus, type LedgerSubject } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'

/** A bonus of a unit in a month, with the numbers it was worked out from. */
export interface Earned {
  subject: string
  month: string
  points: number
  why: 'early' | 'promise'
  numbers: Record<string, number>
}

const unitOf = { department: 'c.department_code', window: 'c.window_code' } as const

/** Instant items are decided on the spot: being early is about the others. */
const early = (unit: string) => `
  select ${unit} as subject, to_char(c.decided_on, 'YYYY-MM') as month, count(*)::int as decided,
    count(*) filter (where c.decided_on < c.promised_due_on)::int as early
  from case_row c join item_version v on v.code = c.item_code and v.version = c.item_version
  where ${unit} is not null and c.promised_due_on is not null and not v.instant
    and c.decided_on >= ($1 || '-01')::date and to_char(c.decided_on, 'YYYY-MM') = any($2)
  group by 1, 2`

/** Every item as it was promised at the end of each month; before its first version, as that one was. */
const promises = `
  select m.month, v.body from unnest($1::text[]) as m(month) cross join item i
  cross join lateral (
    select body from item_version v where v.code = i.code
    order by v.published_at < ((m.month || '-01')::date + interval '1 month') desc,
      case when v.published_at < ((m.month || '-01')::date + interval '1 month') then -v.version else v.version end
    limit 1) v`

/** The bonuses of all departments or windows in some months. */
export async function earnedIn({ query }: Database, of: LedgerSubject, months: readonly string[]): Promise<Earned[]> {
  if (of === 'person' || months.length === 0) return []
  const first = months.toSorted()[0]
  const rows = await query<{ subject: string; month: string; decided: number; early: number }>(early(unitOf[of]), [
    first,
    months,
  ])
  const byEarly = rows.map(({ subject, month, ...numbers }): Earned => {
    return { subject, month, points: earlyBonus(numbers), why: 'early', numbers }
  })
  const all = of === 'window' ? byEarly : [...byEarly, ...(await promisedIn(query, months))]
  return all.filter(({ points }) => points > 0)
}

async function promisedIn(query: Database['query'], months: readonly string[]): Promise<Earned[]> {
  const rows = await query<{ month: string; body: ServiceItem }>(promises, [months])
  const groups = Map.groupBy(rows, ({ month, body }) => `${month} ${body.departmentCode}`)
  return [...groups].map(([key, of]): Earned => {
    const limits = of.flatMap(({ body }) => limitOf(body))
    const [month = '', subject = ''] = key.split(' ')
    return { subject, month, points: promiseBonus(limits), why: 'promise', numbers: { items: limits.length } }
  })
}

function limitOf(item: ServiceItem) {
  const statutory = statutoryLimit(item)
  return statutory === null || statutory.value === 0
    ? []
    : [{ statutory: usualDaysOf(statutory), promised: usualDaysOf(item.promised) }]
}
