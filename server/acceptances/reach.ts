// Whose an acceptance is, as SQL: one wording for every question about acceptances.
import { partiesOf } from '../cases/index.ts'

/** Whether acceptance `a` is within the caller's reach: $1 account, $2 its department, $3 the scope. */
export const acceptanceWithinReach = `(
  $3 = 'all'
  or $3 = 'department' and (a.lead_department = $2 or a.departments @> array[$2::text])
  or $3 = 'own' and a.party_id in ${partiesOf('$1')})`

/** The values of `acceptanceWithinReach`. */
export const reachOf = (
  { id, departmentCode }: { id: string; departmentCode: string | null },
  scope: string,
): [string, string | null, string] => [id, departmentCode, scope]
