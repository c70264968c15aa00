import type { Database } from '../kernel/database.ts'
import { createItemCounts, type ItemCounts } from './item-counts.ts'
import { recipesOf, type Counts } from './recipes.ts'
import { createWindowDecisions, type WindowDecisions } from './window-decisions.ts'

interface DepartmentRow {
  code: string
  name: string
  nameEn: string
  items: number
  itemsResident: number
  instantItems: number
  decideAndSealItems: number
  windows: number
  windowStaff: number
  residencyRate: number | null
  authorityRate: number | null
}

interface Rates {
  residencyRate: number | null
  authorityRate: number | null
  instantRate: number | null
  departmentResidencyRate: number | null
}

/** Counts the published catalogue and the staff in place; cancelled items and disabled accounts are not there. */
const counting = `
  with of_items as (
    select department as department_code, items, resident, instant, sealing from jsonb_to_recordset($1::jsonb)
      as t(department text, items bigint, resident bigint, instant bigint, sealing bigint)),
  of_windows as (select department_code, count(*) as windows from service_window where not closed group by department_code),
  staff as (
    select role, department_code, cardinality(window_codes) > 0 as at_window from account
    where disabled_at is null and role not in ('applicant', 'agent')),
  of_staff as (select department_code, count(*) as people from staff where at_window group by department_code),
  by_department as (
    select d.code, d.name, d.name_en, coalesce(i.items, 0) as items, coalesce(resident, 0) as resident,
      coalesce(instant, 0) as instant, coalesce(sealing, 0) as sealing, coalesce(w.windows, 0) as windows,
      coalesce(s.people, 0) as people
    from (select * from department where not outside and not closed) d left join of_items i on i.department_code = d.code
      left join of_windows w on w.department_code = d.code left join of_staff s on s.department_code = d.code)
  select sum(items)::int as "items", sum(resident)::int as "itemsResident", sum(instant)::int as "instantItems",
    sum(sealing)::int as "decideAndSealItems", count(*)::int as "departments",
    count(*) filter (where items > 0)::int as "departmentsWithItems",
    count(*) filter (where items > 0 and windows > 0)::int as "departmentsResident", sum(windows)::int as "windows",
    (select count(*)::int from staff where at_window) as "windowStaff",
    (select count(*)::int from staff where standing_kept_for(department_code, role) is null) as "centreStaff",
    sum(resident)::float8 / nullif(sum(items), 0) as "residencyRate",
    sum(sealing)::float8 / nullif(sum(resident), 0) as "authorityRate",
    sum(instant)::float8 / nullif(sum(resident), 0) as "instantRate",
    count(*) filter (where items > 0 and windows > 0)::float8 / nullif(count(*) filter (where items > 0), 0)
      as "departmentResidencyRate",
    coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'nameEn', name_en, 'items', items,
      'itemsResident', resident, 'instantItems', instant, 'decideAndSealItems', sealing, 'windows', windows,
      'windowStaff', people, 'residencyRate', resident::float8 / nullif(items, 0),
      'authorityRate', sealing::float8 / nullif(resident, 0)) order by code), '[]') as "byDepartment"
  from by_department`

/** The centre in figures, counted now, each with the recipe it is made by. */
export async function indicatorsOf(
  database: Database,
  itemCounts: ItemCounts = createItemCounts(database),
  windowDecisions = createWindowDecisions(database),
) {
  const [counted, decided] = await Promise.all([itemCounts(), windowDecisions()])
  const values = [JSON.stringify(counted)]
  const [row] = await database.query<Omit<Counts, keyof WindowDecisions> & Rates & { byDepartment: DepartmentRow[] }>(
    counting,
    values,
  )
  if (!row) throw new Error('an aggregate always has one row')
  const { departmentsWithItems: _, departmentsResident: __, ...shown } = row
  const { decisions, decisionsAtWindow } = decided
  const effectiveAuthorityRate = decisions === 0 ? null : decisionsAtWindow / decisions
  return { ...shown, ...decided, effectiveAuthorityRate, recipes: recipesOf({ ...row, ...decided }) }
}
