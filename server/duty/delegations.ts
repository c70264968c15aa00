import type { delegations } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { namedLimits } from '../organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import { today } from '../kernel/drafts.ts'

type Delegations = ReplyOf<typeof delegations>['delegations']

/** Authority given to the people of a department, or of all: what holds, what is coming, and what ended lately. What is alike stands together. */
export function delegationsOf(database: Database, departmentCode: string | null): Promise<Delegations> {
  return database.query<Delegations[number]>(listing, [departmentCode])
}

const listing = `
  select min(g.id) as id,
    jsonb_build_object('id', a.id, 'name', a.name, 'nameEn', a.name_en, 'role', a.role) as person, g.level,
    coalesce(jsonb_agg(jsonb_build_object('code', v.code, 'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn')
      order by v.code) filter (where v.code is not null), '[]') as items,
    ${namedLimits('min(g.item_code)')} as limits, g.from_on as "fromOn", g.to_on as "toOn", g.revoked_at as "revokedAt", by.name as "grantedBy"
  from authority_grant g join account a on a.id = g.account_id
    left join (item i join item_version v using (code, version)) on i.code = g.item_code
    left join account by on by.id = g.granted_by
  where a.department_code is not null and ($1::text is null or a.department_code = $1)
    and (g.revoked_at is null or g.revoked_at > clock_timestamp() - interval '60 days')
    and (g.to_on is null or g.to_on > ${today} - 60)
  group by a.id, a.name, a.name_en, a.role, a.username, g.level, g.limits, g.from_on, g.to_on, g.revoked_at, by.name,
    g.item_code = 'all'
  order by g.to_on is null, g.from_on desc, a.username limit 1000`
