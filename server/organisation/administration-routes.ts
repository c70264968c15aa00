import * as contract from '#api/administration-organisation.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { Database } from '../kernel/database.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { hallOverview } from './hall-overview.ts'
import { limitFactsOf } from './limit-facts.ts'
import { changePost } from './manage-staff.ts'
import { authorityOf, departmentStaff } from './staff-authority.ts'
import { structureRoutes } from './structure/routes.ts'

/** Whose people somebody manages: a head those of the department, the centre all. */
const within = (account: Account, scope: Scope): string | null => (scope === 'all' ? null : account.departmentCode)

/** The hall for the centre manager: who sits where, and what they may do there. */
export function organisationAdministrationRoutes(mount: Mount<Account>, { database }: { database: Database }): void {
  structureRoutes(mount, database)
  mount(contract.hallOverview, () => hallOverview(database))
  mount(contract.departmentStaff, ({ account, scope, params: { code } }) => {
    if (scope !== 'all' && code !== account.departmentCode) throw new Problem(404, 'department-not-found')
    return departmentStaff(database, code)
  })
  mount(contract.limitFacts, ({ account, scope, params: { code }, query }) => {
    if (scope !== 'all' && code !== account.departmentCode) throw new Problem(404, 'department-not-found')
    return limitFactsOf(database, code, query.item)
  })
  mount(contract.staffAuthority, ({ account, scope, params }) =>
    authorityOf(database, params.id, within(account, scope)),
  )
  mount(contract.changePost, ({ account, params, body, requestId, requestHash }) =>
    changePost(database, { by: account.id, requestId, requestHash }, params.id, body),
  )
}
