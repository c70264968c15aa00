/** Whether order `o` is within the caller's reach: $1 the scope, $2 the caller's department. */
export const orderWithinReach = `($1 = 'all' or o.department_code = $2)`

/** The values of `orderWithinReach`. */
export const orderReach = (
  { departmentCode }: { departmentCode: string | null },
  scope: string,
): [string, string | null] => [scope, departmentCode]
