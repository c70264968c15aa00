import * as contract from '#api/administration-structure.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { changesOf, type Structure } from '#domain/organisation/index.ts'
import type { Database } from '../../kernel/database.ts'
import { draftSenderOf } from '../../kernel/drafts.ts'
import type { Mount, Principal } from '../../kernel/mount.ts'
import { discardDraft, publishDraft } from '../../kernel/whole-drafts.ts'
import { twoVersions, versionLines } from '../../kernel/whole-versions.ts'
import { saveStructure } from './edit-draft.ts'
import { draftedStructure } from './publish-draft.ts'
import { workedOn } from './worked-on.ts'

/** The next organisation: drafted, checked, published or thrown away, and its versions beside each other. */
export function structureRoutes<Who extends Principal>(mount: Mount<Who>, database: Database): void {
  const after = async (done: Promise<Refusal | undefined>) => (await done) ?? workedOn(database)
  mount(contract.organisationDraft, () => workedOn(database))
  mount(contract.saveOrganisationDraft, (ask) => after(saveStructure(database, draftSenderOf(ask), ask.body)))
  mount(contract.publishOrganisationDraft, (ask) =>
    after(publishDraft(database, draftedStructure, draftSenderOf(ask), ask.body)),
  )
  mount(contract.discardOrganisationDraft, (ask) => after(discardDraft(database, 'organisation', draftSenderOf(ask))))
  mount(contract.organisationVersions, async () => ({
    versions: await versionLines(database.query, 'organisation'),
  }))
  mount(contract.compareOrganisation, async ({ query }) => {
    const [before, after] = await twoVersions<Structure>(database.query, 'organisation', query)
    return { changes: changesOf(before, after) }
  })
}
