/** Whether inspection `v` is within the caller's reach: $1 the scope, $2 the caller's department. */
export const inspectionWithinReach = `($1 = 'all' or v.department_code = $2)`

/** The values of `inspectionWithinReach`. */
export const inspectionReach = (
  { departmentCode }: { departmentCode: string | null },
  scope: string,
): [string, string | null] => [scope, departmentCode]
