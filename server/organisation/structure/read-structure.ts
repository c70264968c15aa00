import type { PlannedDepartment, PlannedWindow, Structure, StructureSurroundings } from '#domain/organisation/index.ts'
import type { Query } from '../../kernel/administer.ts'

/** The organisation as it is in this moment. */
export async function standingStructure(query: Query): Promise<Structure> {
  const [departments, windows] = await Promise.all([
    query<PlannedDepartment>(`select code, name, name_en as "nameEn", word, credit_code as "creditCode", vertical, closed
      from department where not outside order by code`),
    query<PlannedWindow>(`select w.code, w.department_code as "departmentCode", w.name, w.name_en as "nameEn", c.zone, w.closed,
        array(select a.id::text from account a where w.code = any(a.window_codes) order by a.username) as people
      from service_window w left join hall_counter c using (code) order by w.code`),
  ])
  return { departments, windows }
}

interface Around extends StructureSurroundings {
  zones: string[]
  named: { letter: string; name: string; nameEn: string }[]
}

/** What a structure is held against: people, items in use, posts, the hall. */
export async function aroundStructure(query: Query): Promise<Around> {
  const [people, items, [rest]] = await Promise.all([
    query<StructureSurroundings['people'][number]>(everybody),
    query<StructureSurroundings['items'][number]>(inUse),
    query<{ posts: string[]; zones: Around['named'] }>(hall),
  ])
  const named = rest?.zones ?? []
  return { people, items, postWindows: rest?.posts ?? [], zones: named.map(({ letter }) => letter), named }
}

const everybody = `
  select id, name, name_en as "nameEn", role, department_code as "departmentCode", disabled_at is not null as disabled
  from account where role not in ('applicant', 'agent') order by username`

const inUse = `
  select i.code, v.body ->> 'name' as name, v.body ->> 'nameEn' as "nameEn", i.department_code as "departmentCode",
    array(select jsonb_array_elements_text(v.body -> 'windowCodes')) as "windowCodes"
  from item i join item_version v using (code, version) where i.status <> 'cancelled' order by i.code`

const hall = `
  select array(select window_code from duty_post where window_code is not null) as posts,
    (select coalesce(jsonb_agg(jsonb_build_object('letter', letter, 'name', name, 'nameEn', name_en) order by letter), '[]')
       from hall_zone) as zones`
