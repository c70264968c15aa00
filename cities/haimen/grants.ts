import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Grant, StaffMember } from '#domain/organisation/index.ts'

/** The day the licensing law came into force, and with it the delegations of the demo city. */
const licensingLawInForce = '2004-07-01'

const grant = (username: string, itemCode: string, level: Grant['level']): Grant => ({
  username,
  itemCode,
  level,
  fromOn: licensingLawInForce,
  toOn: null,
})

/** What each person may do: clerks as far as the item was delegated to the window, reviewers review all, leaders decide all. */
export function delegate(staff: readonly StaffMember[], items: readonly ServiceItem[]): Grant[] {
  const clerksOf = (departmentCode: string | null) =>
    staff.filter((member) => member.role === 'clerk' && member.departmentCode === departmentCode).length
  const atWindow = (username: string, departmentCode: string | null) =>
    items
      .filter((item) => item.departmentCode === departmentCode && item.residency !== 'none')
      .map((item) => grant(username, item.code, item.authority))
  return staff.flatMap(({ username, role, departmentCode }) => {
    switch (role) {
      case 'clerk':
        return atWindow(username, departmentCode)
      case 'reviewer':
        // Where one clerk works alone the reviewer stands in, and must hold the same.
        return [
          grant(username, 'all', 'review'),
          ...(clerksOf(departmentCode) === 1 ? atWindow(username, departmentCode) : []),
        ]
      case 'deputy-head':
      case 'head':
        return [grant(username, 'all', 'decide-and-seal')]
      default:
        return []
    }
  })
}
