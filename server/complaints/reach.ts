/**
 * Whether complaint `c` is within the caller's reach: $1 the scope, $2 the caller's department. A unit hears of a complaint once it
 * was taken up: the one it is about, and the one that looks into it.
 */
export const complaintWithinReach = `($1 = 'all' or c.investigator = $2
  or c.department_code = $2 and c.status not in ('lodged', 'declined'))`

/** The values of `complaintWithinReach`. */
export const complaintReach = (
  { departmentCode }: { departmentCode: string | null },
  scope: string,
): [string, string | null] => [scope, departmentCode]
