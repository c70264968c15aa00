import * as contract from '#api/administration-organisation.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount, Principal } from '../kernel/mount.ts'
import { hallOverview } from './hall-overview.ts'
import { changePost, grantAuthority, revokeAuthority } from './manage-staff.ts'
import { authorityOf, departmentStaff } from './staff-authority.ts'

/** The hall for the centre manager: who sits where, and what they may do there. */
export function organisationAdministrationRoutes<Who extends Principal>(
  mount: Mount<Who>,
  { database }: { database: Database },
): void {
  mount(contract.hallOverview, () => hallOverview(database))
  mount(contract.departmentStaff, ({ params }) => departmentStaff(database, params.code))
  mount(contract.staffAuthority, ({ params }) => authorityOf(database, params.id))
  mount(contract.changePost, ({ account, params, body, requestId, requestHash }) =>
    changePost(database, { by: account.id, requestId, requestHash }, params.id, body),
  )
  mount(contract.grantAuthority, ({ account, params, body, requestId, requestHash }) =>
    grantAuthority(database, { by: account.id, requestId, requestHash }, params.id, body),
  )
  mount(contract.revokeAuthority, ({ account, params, body, requestId, requestHash }) =>
    revokeAuthority(database, { by: account.id, requestId, requestHash }, params.id, body.grants),
  )
}
