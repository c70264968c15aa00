import type { authorityDraft } from '#api/administration-authority.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { refuse } from '#domain/kernel/index.ts'
import { afterPlan, changesOfHoldings, type AuthorityPlan } from '#domain/organisation/index.ts'
import type { Query } from '../../kernel/administer.ts'
import { blockingOf, today, type DraftSender } from '../../kernel/drafts.ts'
import { applyDraft, keptDraft, publishDraft, saveDraft, type Drafted } from '../../kernel/whole-drafts.ts'
import { lastVersion } from '../../kernel/whole-versions.ts'
import type { CoverageSources } from '../coverage.ts'
import { findingsOfPlan } from './check-plan.ts'
import { asVersion, shownChanges, standingGrants } from './holdings.ts'

type WorkedOn = ReplyOf<typeof authorityDraft>
type Kept = Record<string, never>

/** How a plan of authority is checked, and put in force: all of it or none, with the next command of anybody concerned. */
const drafted = (sources: CoverageSources): Drafted<Kept, AuthorityPlan> => ({
  kind: 'authority',
  async check(query, { body }, on) {
    const now = await standingGrants(query)
    if (changesOfHoldings(now, afterPlan(now, body, on)).length === 0) return refuse('item-version-unchanged')
    return blockingOf(await findingsOfPlan(sources, query, body, on))
  },
  async put(query, { body, reason, decidedBy }) {
    await asVersion(query, { reason, decidedBy }, async () => {
      await lockDepartments(query, body)
      await query(take, [body.take, decidedBy])
      await query(give, [JSON.stringify(body.give), decidedBy])
    })
  },
})

/** Decisions of the departments concerned wait until the plan is in force, and are then made on it. */
const lockDepartments = (query: Query, { give: wishes, take: ids }: AuthorityPlan) =>
  query(
    `select lock_standing(code, true) from (
       select distinct department_code as code from account
       where id = any($1::uuid[]) or id in (select account_id from authority_grant where id = any($2::bigint[]))
       order by 1) d`,
    [wishes.map(({ accountId }) => accountId), ids],
  )

const take = `update authority_grant set revoked_at = clock_timestamp(), revoked_by = $2
  where id = any($1::bigint[]) and revoked_at is null`

const give = `
  insert into authority_grant (account_id, item_code, level, from_on, to_on, granted_by, limits)
  select "accountId", "itemCode", level, ${today}, "toOn", $2, coalesce(limits, '[]')
  from jsonb_to_recordset($1::jsonb) as g("accountId" uuid, "itemCode" text, level text, "toOn" date, limits jsonb)`

/** The plan that is being worked on, with what it changes and what the check says. */
export async function workedOn(sources: CoverageSources): Promise<WorkedOn> {
  const query: Query = (...asked) => sources.database.query(...asked)
  const [last, draft] = await Promise.all([
    lastVersion(query, 'authority'),
    keptDraft<Kept, AuthorityPlan>(query, 'authority'),
  ])
  const number = last?.number ?? 0
  if (!draft) return { number, draft: null }
  const { body, revision, savedBy, savedAt, effectiveOn, reason, due } = draft
  const [now, findings, [day]] = await Promise.all([
    standingGrants(query),
    findingsOfPlan(sources, query, body, effectiveOn),
    query<{ today: string }>(`select ${today} as today`),
  ])
  const changes = await shownChanges(query, now, afterPlan(now, body, effectiveOn ?? day?.today ?? ''))
  const plan = {
    give: body.give.map(({ limits = [], ...wish }) => ({ ...wish, limits: [...limits] })),
    take: [...body.take],
  }
  return { number, draft: { revision, savedBy, savedAt, effectiveOn, reason, plan, changes, findings, held: due } }
}

/** Keeps a plan in place of what was drafted before. */
export function savePlan(
  { database }: CoverageSources,
  sender: DraftSender,
  plan: AuthorityPlan,
): Promise<Refusal | undefined> {
  const detail = { give: plan.give.length, take: plan.take.length }
  return saveDraft<Kept, AuthorityPlan>(database, 'authority', { ...sender, detail }, () =>
    Promise.resolve({ base: {}, body: plan }),
  )
}

export const publishPlan = (
  sources: CoverageSources,
  sender: DraftSender,
  publication: { effectiveOn: string; reason: string },
) => publishDraft(sources.database, drafted(sources), sender, publication)

/** Puts the plan in force whose day has come. */
export const applyAuthority = (sources: CoverageSources): Promise<void> =>
  applyDraft(sources.database, drafted(sources))
