// Whose a card is, as SQL: one wording for every question about cards.

/**
 * Whether card `c` is within the caller's reach: $1 account (text), $2 its department, $3 its windows, $4 the scope. An
 * investigation accuses nobody yet: until it is charged only those who watch the centre know of it.
 */
export const cardWithinReach = `(
  $4 = 'all'
  or c.level <> 'investigate' and (
    c.persons @> array[$1::text]
    or $4 = 'department' and c.department_code = $2
    or $4 = 'own' and c.department_code = $2 and c.window_code = any($3::text[])))`

/** The values of `cardWithinReach`. */
export const reachOf = (
  account: { id: string; departmentCode: string | null; windowCodes: string[] },
  scope: string,
): [string, string | null, string[], string] => [account.id, account.departmentCode, account.windowCodes, scope]
