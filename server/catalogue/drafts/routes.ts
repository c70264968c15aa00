import * as contract from '#api/administration-drafts.ts'
import type { Database } from '../../kernel/database.ts'
import { draftSenderOf } from '../../kernel/drafts.ts'
import type { Mount, Principal } from '../../kernel/mount.ts'
import type { Catalogue } from '../catalogue.ts'
import { compareVersions } from './compare-versions.ts'
import { discardDraft } from './discard-draft.ts'
import { publishDraft } from './publish-draft.ts'
import { saveDraft } from './save-draft.ts'
import { workedOn } from './worked-on.ts'

type Who = Principal & { departmentCode: string | null }

/** The next version of an item: drafted, checked, published or thrown away. */
export function draftRoutes<W extends Who>(
  mount: Mount<W>,
  { database, catalogue }: { database: Database; catalogue: Catalogue },
): void {
  mount(contract.itemDraft, ({ params, account, scope }) =>
    workedOn(database, catalogue, params.code, scope === 'all' ? null : account.departmentCode),
  )
  mount(contract.compareItemVersions, ({ params, query, account, scope }) =>
    compareVersions(database, catalogue, params.code, query, scope === 'all' ? null : account.departmentCode),
  )
  mount(contract.saveItemDraft, (ask) => saveDraft(database, catalogue, draftSenderOf(ask), ask.params.code, ask.body))
  mount(contract.publishItemDraft, (ask) =>
    publishDraft(database, catalogue, draftSenderOf(ask), ask.params.code, ask.body),
  )
  mount(contract.discardItemDraft, (ask) => discardDraft(database, catalogue, draftSenderOf(ask), ask.params.code))
}
