import * as contract from '#api/administration-authority.ts'
import { grantAuthority, revokeAuthority } from '#api/administration-organisation.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import type { Holding } from '#domain/organisation/index.ts'
import type { Query } from '../../kernel/administer.ts'
import { draftSenderOf } from '../../kernel/drafts.ts'
import type { Account } from '../../identity/index.ts'
import type { Mount } from '../../kernel/mount.ts'
import { discardDraft } from '../../kernel/whole-drafts.ts'
import { twoVersions, versionLines } from '../../kernel/whole-versions.ts'
import type { CoverageSources } from '../coverage.ts'
import * as directly from './day-to-day.ts'
import { publishPlan, savePlan, workedOn } from './drafted-authority.ts'
import { shownChanges } from './holdings.ts'

/** Delegated authority: drafted, checked, published or thrown away, and its versions beside each other. */
export function authorityRoutes(mount: Mount<Account>, sources: CoverageSources): void {
  const query: Query = (...asked) => sources.database.query(...asked)
  const after = async (done: Promise<Refusal | undefined>) => (await done) ?? workedOn(sources)
  mount(contract.authorityDraft, () => workedOn(sources))
  mount(contract.saveAuthorityDraft, (ask) => after(savePlan(sources, draftSenderOf(ask), ask.body)))
  mount(contract.publishAuthorityDraft, (ask) => after(publishPlan(sources, draftSenderOf(ask), ask.body)))
  mount(contract.discardAuthorityDraft, (ask) => after(discardDraft(sources.database, 'authority', draftSenderOf(ask))))
  mount(contract.authorityVersions, async () => ({ versions: await versionLines(query, 'authority') }))
  mount(contract.compareAuthority, async ({ query: pair }) => {
    const [before, now] = await twoVersions<Holding[]>(query, 'authority', pair)
    return { changes: await shownChanges(query, before, now) }
  })
  mount(grantAuthority, ({ params, body, ...ask }) =>
    directly.grantAuthority(sources.database, giverOf(ask), params.id, body),
  )
  mount(revokeAuthority, ({ params, body, ...ask }) =>
    directly.revokeAuthority(sources.database, giverOf(ask), params.id, body.grants),
  )
}

/** Whose people somebody manages: a head those of the department, the centre all. */
const giverOf = ({ account, scope, requestId, requestHash }: Asking) => ({
  ...{ account, requestId, requestHash },
  within: scope === 'all' ? null : account.departmentCode,
})
interface Asking {
  account: Account
  scope: Scope
  requestId: string
  requestHash: string
}
