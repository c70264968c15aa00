import * as contract from '#api/administration-structure.ts'
import { changesOf, type Structure, type StructureChange } from '#domain/organisation/index.ts'
import type { Database } from '../../kernel/database.ts'
import { draftSenderOf } from '../../kernel/drafts.ts'
import type { Mount, Principal } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { discardDraft, saveDraft } from './edit-draft.ts'
import { publishDraft } from './publish-draft.ts'
import { workedOn } from './worked-on.ts'

/** The next organisation: drafted, checked, published or thrown away, and its versions beside each other. */
export function structureRoutes<Who extends Principal>(mount: Mount<Who>, database: Database): void {
  mount(contract.organisationDraft, () => workedOn(database))
  mount(contract.saveOrganisationDraft, (ask) => saveDraft(database, draftSenderOf(ask), ask.body))
  mount(contract.publishOrganisationDraft, (ask) => publishDraft(database, draftSenderOf(ask), ask.body))
  mount(contract.discardOrganisationDraft, (ask) => discardDraft(database, draftSenderOf(ask)))
  mount(contract.organisationVersions, async () => ({ versions: await database.query(versions) }))
  mount(contract.compareOrganisation, async ({ query }) => ({ changes: await compared(database, query) }))
}

async function compared(database: Database, { from, to }: { from: string; to: string }): Promise<StructureChange[]> {
  const rows = await database.query<{ number: number; body: Structure }>(
    'select number, body from organisation_version where number in ($1, $2)',
    [from, to],
  )
  const of = (number: string) => rows.find((row) => row.number === Number(number))?.body
  const [before, after] = [of(from), of(to)]
  if (!before || !after) throw new Problem(404, 'organisation-version-not-found')
  return changesOf(before, after)
}

const versions = `
  select v.number, v.published_at as "publishedAt", a.name as "publishedBy", v.reason
  from organisation_version v left join account a on a.id = v.published_by order by v.number desc limit 200`
