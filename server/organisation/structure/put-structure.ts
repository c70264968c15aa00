import type { Structure } from '#domain/organisation/index.ts'
import type { Query } from '../../kernel/administer.ts'

/** Writes a structure: departments, windows, their counters in the hall, and who sits where. */
export async function putStructure(query: Query, { departments, windows }: Structure): Promise<void> {
  const written = JSON.stringify(windows)
  await query(putDepartments, [JSON.stringify(departments)])
  await query(putWindows, [written])
  await query(putCounters, [written])
  await query(seat, [written])
}

const putDepartments = `
  insert into department (code, name, name_en, word, credit_code, vertical, closed)
  select code, name, "nameEn", word, "creditCode", vertical, closed from jsonb_to_recordset($1::jsonb)
    as d(code text, name text, "nameEn" text, word text, "creditCode" text, vertical boolean, closed boolean)
  on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, word = excluded.word,
    credit_code = excluded.credit_code, vertical = excluded.vertical, closed = excluded.closed`

const putWindows = `
  insert into service_window (code, department_code, name, name_en, closed)
  select code, "departmentCode", name, "nameEn", closed from jsonb_to_recordset($1::jsonb)
    as w(code text, "departmentCode" text, name text, "nameEn" text, closed boolean)
  on conflict (code) do update set department_code = excluded.department_code, name = excluded.name,
    name_en = excluded.name_en, closed = excluded.closed`

const putCounters = `
  insert into hall_counter (code, zone, is_desk)
  select code, zone, false from jsonb_to_recordset($1::jsonb) as w(code text, zone text) where zone is not null
  on conflict (code) do update set zone = excluded.zone where hall_counter.zone <> excluded.zone`

/** Only who sits elsewhere than before is touched: with it the standing of their department changes. */
const seat = `
  with seats as (
    select person as id, array_agg(w.code order by w.code) as codes
    from jsonb_to_recordset($1::jsonb) as w(code text, people uuid[]), unnest(w.people) person group by person)
  update account a set window_codes = coalesce(s.codes, '{}')
  from account b left join seats s on s.id = b.id
  where a.id = b.id and not (a.window_codes @> coalesce(s.codes, '{}') and a.window_codes <@ coalesce(s.codes, '{}'))`
