import * as contract from '#api/organisation.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount, Principal } from '../kernel/mount.ts'
import { indicatorsOf } from './indicators.ts'

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
  mount(contract.indicators, async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=60')
    return indicatorsOf(database)
  })
  mount(contract.departmentList, async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=60')
    return {
      departments: await database.query<Named & { vertical: boolean; items: number; windows: Named[] }>(departments),
    }
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

const departments = `
  select code, name, name_en as "nameEn", vertical,
    (select count(*)::int from item where department_code = d.code and status <> 'cancelled') as items,
    (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'name', w.name, 'nameEn', w.name_en) order by w.code), '[]')
       from service_window w where w.department_code = d.code) as windows
  from department d order by code`

const windows = `
  select w.code, w.name, w.name_en as "nameEn", d.code as "departmentCode", d.name as "departmentName",
    d.name_en as "departmentNameEn"
  from service_window w join department d on d.code = w.department_code order by w.code`
