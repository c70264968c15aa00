import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import { toBody } from './item-body.ts'

interface Key {
  code: string
  version: number
}

/** Items of one statement: a whole catalogue at once would outlast the time a statement is given. */
const perPage = 250

/** Publishes items: each that differs from its current version gets a new one. Gives the codes and versions published. */
export function publishItems(database: Database, items: readonly ServiceItem[]): Promise<Key[]> {
  const rows = items.map((item) => ({ code: item.code, department_code: item.departmentCode, body: toBody(item) }))
  return database.transaction(async (query) => {
    // Two publishers at once would both count on from the same version.
    await query('lock table item in share row exclusive mode')
    const published: Key[] = []
    for (let from = 0; from < rows.length; from += perPage)
      published.push(...(await query<Key>(publish, [JSON.stringify(rows.slice(from, from + perPage))])))
    return published
  })
}

const publish = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(code text, department_code text, body jsonb)),
  changed as (
    select g.code, g.department_code, g.body, coalesce(i.version, 0) + 1 as version
    from given g left join item i using (code) left join item_version v on v.code = i.code and v.version = i.version
    where v.body is distinct from g.body),
  pointed as (
    insert into item (code, department_code, status, version)
    select code, department_code, 'in-use', version from changed
    on conflict (code) do update set version = excluded.version, department_code = excluded.department_code)
  insert into item_version (code, version, body) select code, version, body from changed
  returning code, version`
