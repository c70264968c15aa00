import type { staffAuthority } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { levels } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { namedLimits } from './named-limits.ts'
import { today } from '../kernel/drafts.ts'
import { isInForce, personColumns, type Named, type Person } from './people.ts'

type StaffAuthority = ReplyOf<typeof staffAuthority>
type Given = StaffAuthority['grants'][number]

/** The people of a department; throws 404 `department-not-found`. */
export async function departmentStaff(
  database: Database,
  code: string,
): Promise<{ department: Named; people: Person[] }> {
  const [[department], people] = await Promise.all([
    database.query<Named>('select code, name, name_en as "nameEn" from department where code = $1', [code]),
    database.query<Person>(`select ${personColumns} from account a where a.department_code = $2 order by a.username`, [
      levels,
      code,
    ]),
  ])
  if (!department) throw new Problem(404, 'department-not-found')
  return { department, people }
}

/** A member of a department with all authority ever given; throws 404 `account-not-found`. */
export async function authorityOf(
  database: Database,
  id: string,
  within: string | null = null,
): Promise<StaffAuthority> {
  const [[person], grants] = await Promise.all([
    database.query<Omit<StaffAuthority, 'grants'>>(member, [levels, id]),
    database.query<Given>(given, [id]),
  ])
  if (!person || (within !== null && person.department.code !== within))
    throw new Problem(404, 'account-not-found', { username: '' })
  return { ...person, grants }
}

const member = `
  select ${personColumns}, jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department
  from account a join department d on d.code = a.department_code where a.id = $2`

const given = `
  select g.id, g.level, g.from_on as "fromOn", g.to_on as "toOn", g.granted_at as "grantedAt", g.revoked_at as "revokedAt",
    ${namedLimits('g.item_code')} as limits,
    case when v.code is not null
      then jsonb_build_object('code', v.code, 'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn') end as item,
    case when g.revoked_at is not null then 'revoked' when g.from_on > ${today} then 'coming'
      when ${isInForce} then 'in-force' else 'expired' end as state,
    by.name as "grantedBy", ended.name as "revokedBy"
  from authority_grant g join account a on a.id = g.account_id left join (item i join item_version v using (code, version)) on i.code = g.item_code
    left join account by on by.id = g.granted_by left join account ended on ended.id = g.revoked_by
  where g.account_id = $1 order by g.id desc`
