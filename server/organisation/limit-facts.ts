import type { limitFacts } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Database } from '../kernel/database.ts'

type Facts = ReplyOf<typeof limitFacts>

/** The answers that are numbers and may bound authority: of an item of a department, or of all its items (`all`). */
export async function limitFactsOf(database: Database, department: string, item: string): Promise<Facts> {
  return { facts: await database.query<Facts['facts'][number]>(asking, [department, item]) }
}

/** Every form of a department, or of one item ($2, `all` for every), and the answers of it that may bound authority. */
export const numericFacts = `
  from item i join item_version v using (code, version), jsonb_each(v.body -> 'form' -> 'properties') f
  where i.department_code = $1 and ($2 = 'all' or i.code = $2)
    and f.value ->> 'x-fact' = 'true' and f.value ->> 'type' in ('number', 'integer')`

const asking = `
  select fact, name, "nameEn" from (
    select distinct on (f.key) f.key as fact, f.value ->> 'title' as name, f.value ->> 'x-title-en' as "nameEn"
    ${numericFacts} order by f.key, i.code) known
  order by name limit 200`
