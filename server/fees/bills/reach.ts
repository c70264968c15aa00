// Whose a bill is, as SQL: one wording for every question about bills.
import type { Scope } from '#api/kernel/endpoint.ts'
import { partiesOf } from '../../cases/index.ts'
import type { Account } from '../../identity/index.ts'

/** Whether bill `b` is within the caller's reach: $1 account, $2 its department, $3 the scope. */
export const billWithinReach = `(
  $3 = 'all'
  or $3 = 'department' and b.departments @> array[$2::text]
  or $3 = 'own' and b.party_id in ${partiesOf('$1')})`

/** The values of `billWithinReach`. */
export const reachOf = ({ id, departmentCode }: Account, scope: Scope) => [id, departmentCode, scope]
