import type { DutyRoster, StaffRole } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'

/** A member of staff by name. */
export interface Member {
  id: string
  name: string
  nameEn: string
  role: StaffRole
}

export interface Roster extends DutyRoster {
  now: string
  absences: (DutyRoster['absences'][number] & { id: number; kind: string; enteredBy: string })[]
  members: ReadonlyMap<string, Member & { departmentCode: string | null }>
}

type Row = Omit<Roster, 'members' | 'people'> & {
  people: (Member & { departmentCode: string | null; disabled: boolean })[]
}

/** Everything duty depends on as it stands now, of all departments or of one; absences that are not over, and those since `since`. */
export async function readRoster(
  database: Database,
  departmentCode: string | null,
  since: string | null = null,
): Promise<Roster> {
  const [row] = await database.query<Row>(reading, [departmentCode, since])
  if (!row) throw new Error('an aggregate always has one row')
  return { ...row, members: new Map(row.people.map((person) => [person.id, person])) }
}

const reading = `
  with staff as (
    select a.id, a.name, a.name_en, a.role, a.department_code, a.disabled_at is not null as disabled from account a
    where standing_kept_for(a.department_code, a.role) is not null and ($1::text is null or a.department_code = $1))
  select clock_timestamp() as now,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'nameEn', name_en, 'role', role,
       'departmentCode', department_code, 'disabled', disabled)), '[]') from staff) as people,
    (select coalesce(jsonb_agg(jsonb_build_object('accountId', g.account_id, 'itemCode', g.item_code, 'level', g.level,
       'fromOn', g.from_on, 'toOn', g.to_on, 'isLimited', g.limits <> '[]')), '[]')
     from authority_grant g join staff s on s.id = g.account_id
     where g.revoked_at is null and (g.to_on is null or g.to_on >= clock_timestamp()::date - 1)) as grants,
    (select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'departmentCode', p.department_code, 'seat', p.seat,
       'windowCode', p.window_code, 'holders', p.holders) order by p.code), '[]')
     from duty_post p where $1::text is null or p.department_code = $1) as posts,
    (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'accountId', n.account_id, 'kind', n.kind,
       'fromAt', to_char(n.from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'toAt', to_char(n.to_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'enteredBy', e.name)
       order by n.from_at, n.id), '[]')
     from absence n join staff s on s.id = n.account_id join account e on e.id = n.entered_by
     where n.cancelled_at is null and n.to_at > coalesce($2::timestamptz, clock_timestamp())) as absences`

/** Whether somebody cannot serve a post at a moment: away, closed, or of another department. */
export const hinderedAt =
  ({ absences, people }: Pick<Roster, 'absences' | 'people'>, at: string) =>
  (id: string): boolean =>
    !people.some((person) => person.id === id && !person.disabled) ||
    absences.some(({ accountId, fromAt, toAt }) => accountId === id && fromAt <= at && at < toAt)

/** A person to be shown; undefined for somebody who is not of the staff read. */
export function shown(members: Roster['members'], id: string): Member | null {
  const member = members.get(id)
  return member ? { id, name: member.name, nameEn: member.nameEn, role: member.role } : null
}
