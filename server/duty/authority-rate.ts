import type { authorityRate } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import { isDay } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'

type Rate = ReplyOf<typeof authorityRate>
interface Row {
  code: string
  name: string
  nameEn: string
  resident: number
  delegated: number
  decided: number
  atWindow: number
}

/** The days a rate is of where none are told: the last ninety. */
const usualDays = 90

/** 授权率 twice: what was delegated to the windows, and where the decisions of a period were really made. */
export async function authorityRateOf(
  database: Database,
  wanted: { from?: CivilDate; to?: CivilDate },
  departmentCode: string | null,
): Promise<Rate> {
  for (const [field, day] of Object.entries(wanted))
    if (!isDay(day)) throw new Problem(400, 'invalid', {}, [{ field, message: 'field-date' }])
  const [day] = await database.query<{ today: string }>(
    `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`,
  )
  const to = wanted.to ?? day?.today ?? ''
  const from = wanted.from ?? addDays(to, -usualDays)
  if (from > to) throw new Problem(400, 'invalid', {}, [{ field: 'to', message: 'field-ends-before' }])
  const rows = await database.query<Row>(counting, [from, to, departmentCode])
  const sum = (count: 'resident' | 'delegated' | 'decided' | 'atWindow') =>
    rows.reduce((total, row) => total + row[count], 0)
  return {
    from,
    to,
    declared: { numerator: sum('delegated'), denominator: sum('resident') },
    effective: { numerator: sum('atWindow'), denominator: sum('decided') },
    byDepartment: rows.map(({ code, name, nameEn, resident, delegated, decided, atWindow }) => ({
      code,
      name,
      nameEn,
      declared: { numerator: delegated, denominator: resident },
      effective: { numerator: atWindow, denominator: decided },
    })),
  }
}

const counting = `
  with items as (
    select i.department_code, count(*)::int as resident,
      count(*) filter (where v.body ->> 'authority' in ('decide', 'decide-and-seal'))::int as delegated
    from item i join item_version v using (code, version) where i.status <> 'cancelled' and v.resident group by 1),
  decisions as (
    select c.department_code, count(*)::int as decided, count(*) filter (where c.decided_at_window)::int as at_window
    from case_row c join item_version v on v.code = c.item_code and v.version = c.item_version
    where c.decided_on between $1::date and $2::date and v.resident group by 1)
  select d.code, d.name, d.name_en as "nameEn", coalesce(resident, 0) as resident, coalesce(delegated, 0) as delegated,
    coalesce(decided, 0) as decided, coalesce(at_window, 0) as "atWindow"
  from department d left join items i on i.department_code = d.code left join decisions e on e.department_code = d.code
  where $3::text is null or d.code = $3 order by d.code`
