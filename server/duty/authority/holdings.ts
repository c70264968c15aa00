import type { authorityDraft } from '#api/administration-authority.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { changesOfHoldings, type Holding, type StandingGrant } from '#domain/organisation/index.ts'
import type { Query } from '../../kernel/administer.ts'
import { today } from '../../kernel/drafts.ts'
import { recordVersion } from '../../kernel/whole-versions.ts'
import { namedLimits } from '../../organisation/index.ts'

export type ShownChange = NonNullable<ReplyOf<typeof authorityDraft>['draft']>['changes'][number]

/** All authority that is in force or coming. */
export const standingGrants = (query: Query): Promise<StandingGrant[]> =>
  query<StandingGrant>(
    `select g.id, g.account_id as "accountId", g.item_code as "itemCode", g.level, g.from_on as "fromOn",
       g.to_on as "toOn", g.limits
     from authority_grant g join account a on a.id = g.account_id
     where a.department_code is not null and g.revoked_at is null and (g.to_on is null or g.to_on >= ${today}) order by g.id`,
  )

/** Changes who holds what, and writes it down as a version: who changed it and why. */
export async function asVersion<Said>(
  query: Query,
  decided: { reason: string | null; decidedBy: string | null },
  change: () => Promise<Said>,
): Promise<Said> {
  const was = held(await standingGrants(query))
  const said = await change()
  const is = held(await standingGrants(query))
  if (differs(was, is)) await recordVersion(query, 'authority', { was, is, differs }, decided)
  return said
}

/** What a version keeps: who holds what, whichever grant it comes from. */
const held = (grants: readonly Holding[]): Holding[] =>
  grants.map(({ accountId, itemCode, level, fromOn, toOn, limits = [] }) => ({
    ...{ accountId, itemCode, level, fromOn, toOn, limits },
  }))

const differs = (before: Holding[], after: Holding[]) => changesOfHoldings(before, after).length > 0

/** Whose authority differs, with names. */
export async function shownChanges(
  query: Query,
  before: readonly Holding[],
  after: readonly Holding[],
): Promise<ShownChange[]> {
  const changes = changesOfHoldings(before, after)
  const rows = changes.flatMap((change, at) =>
    (['before', 'after'] as const).flatMap((side) => change[side].map((holding) => ({ ...holding, at, side }))),
  )
  const named = await query<ShownChange['before'][number] & Pick<ShownChange, 'person'> & { at: number; side: string }>(
    naming,
    [JSON.stringify(rows)],
  )
  return changes.flatMap((_, at) => {
    const of = named.filter((row) => row.at === at)
    const side = (which: string) =>
      of
        .filter((row) => row.side === which)
        .map(({ item, level, fromOn, toOn, limits }) => ({ item, level, fromOn, toOn, limits }))
    const [first] = of
    return first ? [{ person: first.person, before: side('before'), after: side('after') }] : []
  })
}

const naming = `
  select g.at, g.side, g.level, g."fromOn", g."toOn", ${namedLimits('g."itemCode"')} as limits,
    jsonb_build_object('id', a.id, 'name', a.name, 'nameEn', a.name_en, 'role', a.role,
      'departmentCode', a.department_code) as person,
    case when v.code is not null
      then jsonb_build_object('code', v.code, 'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn') end as item
  from jsonb_to_recordset($1::jsonb)
      as g(at int, side text, "accountId" uuid, "itemCode" text, level text, "fromOn" date, "toOn" date, limits jsonb)
    join account a on a.id = g."accountId"
    left join (item i join item_version v using (code, version)) on i.code = g."itemCode"
  order by g.at, g.side, v.code nulls first, g."fromOn"`
