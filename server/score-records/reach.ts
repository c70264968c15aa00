/**
 * Whether record `v` is within the caller's reach: $1 the scope, $2 the caller's department, $3 the caller. Who does not watch
 * the centre sees what counts or did, never what was only proposed.
 */
export const recordWithinReach = `($1 = 'all' or v.status in ('in-force', 'revocation-proposed', 'revoked')
  and ($1 = 'department' and v.department_code = $2 or v.counts_for = 'person' and v.subject = $3))`

/** The values of `recordWithinReach`. */
export const recordReach = (
  { id, departmentCode }: { id: string; departmentCode: string | null },
  scope: string,
): [string, string | null, string] => [scope, departmentCode, id]
