import * as contract from '#api/inspections.ts'
import { sendStored, type FileStore, type StoredFile } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { receiptFor } from '../supervision/index.ts'
import { visitOf } from './checked-visit.ts'
import type { InspectionDesk } from './inspection-desk.ts'
import { inspectionsOf, oneInspection } from './questions.ts'
import { inspectionReach, inspectionWithinReach } from './reach.ts'

interface Sources {
  inspections: InspectionDesk
  files: FileStore
}

const photo: Statement = {
  name: 'photo-of-inspection',
  text: `select f.sha256, f.name, f.type, f.size from inspection v join file f on f.id = v.photo_ids[$4::int]
    where v.id = $3::uuid and ${inspectionWithinReach}`,
}

/** Inspections: recorded, asked about with their photos, looked at again. */
export function inspectionRoutes(mount: Mount<Account>, { inspections: desk, files }: Sources): void {
  const { database } = desk
  mount(contract.inspections, ({ account, scope, query }) => inspectionsOf(database, account, scope, query))
  mount(contract.inspection, ({ account, scope, params }) => oneInspection(database, params.id, account, scope))
  mount(contract.inspectionPhoto, async ({ account, scope, params, reply }) => {
    const [found] = await database.run<StoredFile>(photo, [
      ...[...inspectionReach(account, scope), params.id, Number(params.nth)],
    ])
    if (!found) throw new Problem(404, 'inspection-not-found')
    return sendStored(files, reply, found, 'inline')
  })
  mount(contract.recordInspection, async (ask) =>
    receiptFor(desk, ask, uuidOf(`inspection ${ask.requestId}`), {
      type: 'RecordInspection',
      ...(await visitOf(database, ask.account, ask.body)),
    }),
  )
  mount(contract.followUpInspection, (ask) =>
    receiptFor(desk, ask, ask.params.id, { type: 'FollowUpInspection', ...ask.body }),
  )
}
