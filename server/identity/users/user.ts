import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { createUser } from '#api/administration-users.ts'
import type { Query } from '../../kernel/administer.ts'

/** An account of staff as its administrator sees it. */
export type User = ReplyOf<typeof createUser>

/** Accounts `a` of staff: applicants are no business of an administrator. */
export const isStaff = `a.role not in ('applicant', 'agent')`

/** The columns of table `account` (as `a`), its department (as `d`) and second factor (as `f`) that make a User. */
export const userColumns = `a.id, a.username, a.name, a.name_en as "nameEn", a.role, a.window_codes as "windowCodes",
  case when d.code is not null then jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) end as department,
  a.disabled_at as "disabledAt", a.password_hash is not null as "hasPassword",
  a.must_change_password as "mustChangePassword", f.confirmed_at is not null as "secondFactor",
  (select count(*) from session s where s.account_id = a.id and s.ends_at > clock_timestamp()) as sessions,
  a.created_at as "createdAt"`

export const userTables = `account a left join department d on d.code = a.department_code
  left join second_factor f on f.account_id = a.id`

/** One account of staff; undefined where there is none of that id. */
export async function userOf(query: Query, id: string): Promise<User | undefined> {
  const [user] = await query<User>(`select ${userColumns} from ${userTables} where a.id = $1 and ${isStaff}`, [id])
  return user
}
