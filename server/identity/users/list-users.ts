import type { Database } from '../../kernel/database.ts'
import { pageOf } from '../../kernel/page.ts'
import { isStaff, userColumns, userTables, type User } from './user.ts'

interface UserQuery {
  q?: string
  role?: string
  department?: string
  state?: 'enabled' | 'disabled' | ''
  after?: string
  limit?: string
}

/** A page of the accounts of staff by user name, and how many there are of the kind asked for. */
export async function listUsers(
  database: Database,
  { q = '', role = '', department = '', state = '', after = '', limit = '' }: UserQuery,
): Promise<{ users: User[]; total: number; next: string | null }> {
  const asked = [q.trim().toLowerCase(), role, department, state]
  const most = Number(limit || 20)
  const [users, [counted]] = await Promise.all([
    database.query<User>(page, [...asked, after, most + 1]),
    database.query<{ total: number }>(count, asked),
  ])
  const { shown, next } = pageOf(users, most, ({ username }) => username)
  return { users: shown, total: counted?.total ?? 0, next }
}

const wanted = `${isStaff}
  and ($1 = '' or strpos(a.username, $1) > 0 or strpos(lower(a.name), $1) > 0 or strpos(lower(a.name_en), $1) > 0)
  and ($2 = '' or a.role = $2) and ($3 = '' or a.department_code = $3)
  and ($4 = '' or (a.disabled_at is null) = ($4 = 'enabled'))`

const page = `select ${userColumns} from ${userTables}
  where ${wanted} and a.username > $5 order by a.username limit $6`

const count = `select count(*)::int as total from account a where ${wanted}`
