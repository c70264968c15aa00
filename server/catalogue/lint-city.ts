import type { City } from '#cities/city.ts'
import { lintItems, type Diagnostic } from '#domain/catalogue/index.ts'

/** What is wrong with the catalogue of a city as data, held against its own windows, staff and grants. */
export function lintCity({ items, departments, windows, staff, grants }: City): Diagnostic[] {
  const memberOf = new Map(staff.map((member) => [member.username, member]))
  const grantsOf = Map.groupBy(grants, ({ itemCode, username }) =>
    itemCode === 'all' ? `all ${memberOf.get(username)?.departmentCode ?? ''}` : itemCode,
  )
  return lintItems({
    items,
    departmentCodes: new Set(departments.map(({ code }) => code)),
    windows: new Map(windows.map(({ code, departmentCode }) => [code, departmentCode])),
    holdersOf: ({ code, departmentCode }) =>
      [...(grantsOf.get(code) ?? []), ...(grantsOf.get(`all ${departmentCode}`) ?? [])].flatMap(
        ({ username, level }) => {
          const member = memberOf.get(username)
          return member?.departmentCode === departmentCode ? [{ role: member.role, level }] : []
        },
      ),
  })
}
