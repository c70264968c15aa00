// What other cases mean for one: the licence it is about, a ban, the line before a limited number of licences.
import { caseNumber, type CivilDate } from '#domain/kernel/index.ts'
import {
  emptyRegister,
  registerParts,
  type LicenceInRegister,
  type RegisterFacts,
  type RegisterPart,
} from '#domain/cases/index.ts'

/** The register as read: what was not asked for is not there. */
export interface RegisterRow {
  subject?: LicenceInRegister | null
  banned_until?: CivilDate | null
  broken_on?: CivilDate | null
  line?: { moves: number; left: number; ahead: { region: string; on: CivilDate; serial: number } | null } | null
  renewal?: RegisterFacts['renewal']
  changed?: boolean
  dues?: RegisterFacts['dues'] | null
}

interface Asked {
  /** SQL of the case, of the licence it is about, of its applicant and whether that is remarked, and of the day; item `i` is joined. */
  caseId: string
  about: string
  party: string
  remarked: string
  on: string
}

const underWay = `r.closed_on is null and r.status not in ('draft', 'refused')`

const columnsOf: Record<RegisterPart, (asked: Asked) => string> = {
  // Most cases are about no licence and of nobody remarked, and a function that is not called costs nothing.
  subject: ({ caseId, about }) => `licence_in_register(${about}, ${caseId}) as subject`,
  ban: ({ party, remarked, on }) => `case when ${remarked} then ban_until(${party}, i.code, ${on}) end as banned_until`,
  promise: ({ party, remarked }) => `case when ${remarked} then promise_broken_on(${party}) end as broken_on`,
  line: ({ caseId, on }) => `(select jsonb_build_object(
        'moves', coalesce((select l.moves from item_line l where l.item_code = i.code), 0),
        'left', (v.body->>'quantity')::int - (
          select count(*) from licence l where l.item_code = i.code
            and l.revoked_on is null and l.withdrawn_on is null and l.cancelled_on is null
            and (l.valid_to is null or l.valid_to >= ${on})
            and not exists (select from licence s where s.follows = l.case_id)) - (
          select count(*) from case_row g where g.item_code = i.code and g.status = 'granted' and g.about_licence is null),
        'ahead', (
          select jsonb_build_object('region', (select region_code from city), 'on', a.received_on, 'serial', a.serial)
          from case_row a, case_row mine
          where mine.id = ${caseId} and a.item_code = i.code and a.about_licence is null and a.accepted_at is not null
            and a.decided_on is null and a.closed_on is null
            and (a.accepted_at, a.id) < (mine.accepted_at, mine.id)
          order by a.accepted_at, a.id limit 1))
      from item_version v where v.code = i.code and v.version = i.version and v.body ? 'quantity') as line`,
  followed: ({
    caseId,
  }) => `(case when exists (select from licence s where s.follows = ${caseId} and s.purpose = 'renewal') then 'granted'
      when exists (select from case_row r where r.about_licence = ${caseId} and r.purpose = 'renewal' and ${underWay}) then 'pending' end) as renewal,
    (exists (select from licence s where s.follows = ${caseId} and s.purpose = 'change')
      or exists (select from case_row r where r.about_licence = ${caseId} and r.purpose = 'change' and ${underWay})) as changed`,
  dues: ({ caseId }) => `(select jsonb_build_object('heldFen', coalesce(sum(held), 0),
        'openFen', coalesce(sum(case when b.subject_kind = 'case' then b.owed_fen - held else 0 end), 0),
        'billed', coalesce(bool_or(b.subject_kind = 'case' and not b.cancelled), false),
        'expected', not coalesce(bool_or(not b.cancelled), false)
          and exists (select from charge_book k join case_row mine on mine.id = ${caseId} and mine.accepted_at >= k.published_at
            where k.body ? 'collection'),
        'changedOn', (max(b.last_at) at time zone 'Asia/Shanghai')::date)
      from bill b, coalesce((b.holds ->> i.code)::bigint, 0) as held
      where b.subject_kind = 'case' and b.subject_id = ${caseId} or b.subject_kind = 'project'
        and b.subject_id = (select p.project_id from project_part p where p.case_id = ${caseId})) as dues`,
}

/** The columns of a `RegisterRow` with these parts, each with a comma before it. The line is looked at only where the item has one. */
export const registerColumns = (asked: Asked, parts: readonly RegisterPart[] = registerParts): string =>
  parts.map((part) => `,\n    ${columnsOf[part](asked)}`).join('')

/** The register as the domain reads it. */
export function registerOf({
  subject,
  banned_until: bannedUntil,
  broken_on: brokenOn,
  line,
  renewal,
  changed,
  dues,
}: RegisterRow): RegisterFacts {
  const ahead = line?.ahead ?? null
  return {
    subject: subject ?? null,
    bannedUntil: bannedUntil ?? null,
    brokenOn: brokenOn ?? null,
    line: line ? { left: line.left, ahead: ahead && caseNumber(ahead.region, ahead.on, ahead.serial) } : null,
    renewal: renewal ?? null,
    changed: changed ?? false,
    dues: dues ?? emptyRegister.dues,
  }
}
