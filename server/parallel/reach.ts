// Whose a parallel approval is, as SQL: one wording for every question about approvals.
import { partiesOf } from '../cases/index.ts'
import { departmentSeen, type Account } from '../identity/index.ts'

/** Whether approval `a` is within the caller's reach: $1 account, $2 its department, $3 the scope. The government sees all. */
export const parallelWithinReach = `(
  $3 = 'all'
  or $3 = 'department' and ($2::text is null or a.lead_department = $2 or a.departments @> array[$2::text])
  or $3 = 'own' and a.party_id in ${partiesOf('$1')})`

/** The values of `parallelWithinReach`. */
export const reachOf = (
  account: Pick<Account, 'id' | 'role' | 'departmentCode'>,
  scope: string,
): [string, string | null, string] => [account.id, departmentSeen(account), scope]

/**
 * Whether somebody reads why a holder is not to be named: whoever objects, the department that decides, and who watches. The other
 * departments of the stage need it for nothing, and it may be the very secret (Licensing Law Art. 5(2)).
 */
export const readsObjectionTo = (departmentCode: string, reader: Pick<Account, 'departmentCode'>): boolean =>
  reader.departmentCode === null || reader.departmentCode === departmentCode
