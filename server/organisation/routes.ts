import * as contract from '#api/organisation.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount, Principal } from '../kernel/mount.ts'
import { indicatorsOf } from './indicators.ts'
import { createWindowDecisions } from './window-decisions.ts'
import { createItemCounts, type ItemCounts } from './item-counts.ts'

interface Named {
  code: string
  name: string
  nameEn: string
}

/** The routes of the organisation: public, the same for everyone, good for a minute. */
export function organisationRoutes<Who extends Principal>(
  mount: Mount<Who>,
  { database }: { database: Database },
): void {
  const itemCounts = createItemCounts(database)
  const windowDecisions = createWindowDecisions(database)
  mount(contract.indicators, async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=60')
    return indicatorsOf(database, itemCounts, windowDecisions)
  })
  mount(contract.departmentList, async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=60')
    return { departments: await departmentsOf(database, itemCounts) }
  })
  mount(contract.windowList, async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=60')
    return {
      windows: await database.query<
        Named & { departmentCode: string; departmentName: string; departmentNameEn: string }
      >(windows),
    }
  })
}

async function departmentsOf(database: Database, itemCounts: ItemCounts) {
  const [rows, counts] = await Promise.all([
    database.query<Named & { vertical: boolean; windows: Named[] }>(departments),
    itemCounts(),
  ])
  const itemsOf = new Map(counts.map(({ department, items }) => [department, items]))
  return rows.map((row) => ({ ...row, items: itemsOf.get(row.code) ?? 0 }))
}

const departments = `
  select code, name, name_en as "nameEn", vertical,
    (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'name', w.name, 'nameEn', w.name_en) order by w.code), '[]')
       from service_window w where w.department_code = d.code and not w.closed) as windows
  from department d where not d.outside and not d.closed order by code`

const windows = `
  select w.code, w.name, w.name_en as "nameEn", d.code as "departmentCode", d.name as "departmentName",
    d.name_en as "departmentNameEn"
  from service_window w join department d on d.code = w.department_code where not w.closed order by w.code`
