// What may change under our feet while a person looks at a case: one wording, for the road and for what a page lights up.
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import {
  registerParts,
  type Actor,
  type CaseFacts,
  type CaseState,
  type Duty,
  type RegisterPart,
  type ResultPlace,
} from '#domain/cases/index.ts'
import { reachOf, type HeldGrant } from '#domain/organisation/index.ts'
import { dutyColumn } from './duty-column.ts'
import { partiesOf } from './reach.ts'
import { registerColumns, registerOf, type RegisterRow } from './register.ts'

/** Where the road finds what never changes: published item versions and calendars. */
export interface CaseReferences {
  itemVersion(code: string, version: number): Promise<ServiceItem>
  calendar(version: string | null): CompiledCalendar
}

/** The standing of an account towards an item and an applicant, as read. */
export interface StandingRow extends RegisterRow {
  item_code: string
  item_status: CaseFacts['itemStatus']
  published: number
  grants: HeldGrant[] | null
  duty: Omit<Duty, 'beyond'> | null
  acts_for: string[] | null
  applicant_kind: CaseFacts['applicantKind']
}

/** What standing is asked of, as SQL: account and applicant, the case, the licence it is about, the day, and the moment. */
interface Asked {
  account: string
  party: string
  caseId: string
  about: string
  on: string
  at: string
}

/** The grants an account holds over item `i` on a day, as `HeldGrant`s; null for none. */
export const grantsOver = (account: string, on: string): string => `(
    select jsonb_agg(jsonb_build_object('level', g.level, 'limits', g.limits)) from authority_grant g
      join account a on a.id = g.account_id and a.disabled_at is null
      where g.account_id = ${account}::uuid and g.item_code in (i.code, 'all') and g.revoked_at is null
        and a.department_code = i.department_code and g.from_on <= ${on} and (g.to_on is null or g.to_on >= ${on}))`

/** The columns of a `StandingRow`, with these parts of the register, where item `i` is joined. */
export const standingColumns = (
  { account, party, caseId, about, on, at }: Asked,
  parts: readonly RegisterPart[] = registerParts,
): string => `
    i.code as item_code, i.status as item_status, i.version as published,
    ${grantsOver(account, on)} as grants,
    (select array_agg(party_id::text) from ${partiesOf(account, on)} p) as acts_for,
    ${dutyColumn(account, party, at)} as duty,
    (select kind from party where id = ${party}) as applicant_kind${registerColumns(
      { caseId, about, party, remarked: `(select remarked from party where id = ${party})`, on },
      parts,
    )}`

interface Act {
  at: string
  actor: Actor
  files?: Record<string, string>
  colleagues?: CaseFacts['colleagues']
  collectsFor?: readonly string[]
  resultAt?: ResultPlace
}

/** The facts of an act. A draft follows the published item; from submission on a case keeps the version and calendar it was submitted under. */
export async function factsOf(
  references: CaseReferences,
  row: StandingRow,
  state: CaseState,
  { at, actor, files = {}, colleagues = {}, collectsFor = [], resultAt = 'department' }: Act,
): Promise<CaseFacts> {
  const { level, beyond } = reachOf(row.grants ?? [], state.application.facts)
  const itemVersion = state.submittedAt === null ? row.published : state.itemVersion
  return {
    at,
    actor,
    item: await references.itemVersion(row.item_code, itemVersion),
    itemVersion,
    itemStatus: row.item_status,
    calendar: references.calendar(state.calendarVersion),
    authority: level,
    ...(row.duty && { duty: { ...row.duty, beyond } }),
    actsFor: row.acts_for ?? [],
    applicantKind: row.applicant_kind,
    files,
    colleagues,
    collectsFor,
    resultAt,
    register: registerOf(row),
  }
}
