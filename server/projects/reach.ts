import type { Scope } from '#api/kernel/endpoint.ts'
import { partiesOf } from '../cases/index.ts'
import { departmentSeen, type Account } from '../identity/index.ts'

/** Whether project `p` is within the caller's reach: $1 account, $2 its department, $3 the scope. The government has no department of its own and sees what is built. */
export const projectWithinReach = `(
  $3 = 'all'
  or $3 = 'department' and (exists (select from project_part d where d.project_id = p.id and d.department_code = $2)
    or exists (select from project_stage s where s.project_id = p.id and ($2::text is null or s.departments @> array[$2::text])))
  or $3 = 'own' and p.party_id in ${partiesOf('$1')})`

export const reachOf = (account: Account, scope: Scope) => [account.id, departmentSeen(account), scope]
