import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

interface Colleague {
  id: string
  name: string
  nameEn: string
  role: string
}

const statement: Statement = {
  name: 'colleagues',
  text: `select id, name, name_en as "nameEn", role from account
    where department_code = $1 and disabled_at is null order by name, id limit 200`,
}

/** Who works in the department of an account. */
export const colleaguesOf = (database: Database, { departmentCode }: Account): Promise<Colleague[]> =>
  database.run<Colleague>(statement, [departmentCode])
