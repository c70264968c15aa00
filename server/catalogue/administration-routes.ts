import * as contract from '#api/administration-items.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount, Principal } from '../kernel/mount.ts'
import type { Catalogue } from './catalogue.ts'
import { changeItemStatus } from './change-item-status.ts'
import { historyOf } from './item-history.ts'
import { listManagedItems } from './managed-items.ts'
import { publishVersion } from './publish-version.ts'

/** The catalogue for those who run the centre. */
export function itemAdministrationRoutes<Who extends Principal>(
  mount: Mount<Who>,
  { database, catalogue }: { database: Database; catalogue: Catalogue },
): void {
  mount(contract.managedItems, ({ query }) => listManagedItems(database, catalogue, query))
  mount(contract.itemVersions, ({ params }) => historyOf(database, params.code))
  mount(contract.changeItemStatus, ({ account, params, body, requestId, requestHash }) =>
    changeItemStatus(database, catalogue, { by: account.id, requestId, requestHash }, params.code, body),
  )
  mount(contract.publishItemVersion, ({ account, params, body, requestId, requestHash, expectedVersion }) => {
    const seen = expectedVersion === undefined ? {} : { expectedVersion }
    return publishVersion(database, catalogue, { by: account.id, requestId, requestHash, ...seen }, params.code, body)
  })
}
