import { levels, reaches, type Level } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import { personColumns, type Named, type Person } from './people.ts'

interface WindowRow extends Named {
  department: Named
  items: (Named & { authority: Level })[]
}

interface HallWindow extends WindowRow {
  people: Person[]
  level: Level | null
}

/** Every window with its people, its items and how far it may go; there are dozens, so all at once. */
export async function hallOverview(database: Database): Promise<{ windows: HallWindow[]; unattended: number }> {
  const [rows, people] = await Promise.all([
    database.query<WindowRow>(windows),
    database.query<Person>(seated, [levels]),
  ])
  const hall = rows.map((row) => windowWith(row, people))
  return { windows: hall, unattended: hall.filter(isUnattended).length }
}

function windowWith(row: WindowRow, everybody: readonly Person[]): HallWindow {
  const people = everybody.filter(({ windowCodes }) => windowCodes.includes(row.code))
  const held = people.flatMap(({ level }) => level ?? [])
  const level = held.reduce<Level | null>((best, one) => (best === null || reaches(one, best) ? one : best), null)
  return { ...row, people, level }
}

const isUnattended = ({ people }: HallWindow): boolean => people.every(({ disabled }) => disabled)

const windows = `
  select w.code, w.name, w.name_en as "nameEn",
    jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
    (select coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn',
         'authority', v.body ->> 'authority') order by i.code), '[]')
       from item i join item_version v using (code, version)
       where i.department_code = w.department_code and i.status <> 'cancelled' and v.body -> 'windowCodes' ? w.code) as items
  from service_window w join department d on d.code = w.department_code where not w.closed order by w.code`

const seated = `select ${personColumns} from account a
  where a.role not in ('applicant', 'agent') and cardinality(a.window_codes) > 0 order by a.username`
