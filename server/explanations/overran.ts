import { countWorkdays } from '#domain/calendar/index.ts'
import { inSituation } from '#domain/catalogue/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import type { CaseDesk } from '../cases/index.ts'

/** A case past its promised day, as it stands in the tables. */
export interface OverranRow {
  id: string
  item_code: string
  item_version: number
  department_code: string
  department: string
  department_en: string
  applicant_id: string
  received_on: string | null
  serial: number | null
  accepted_on: CivilDate
  due_on: CivilDate
  statutory_due_on: CivilDate | null
  ended_on: CivilDate | null
  calendar_version: string | null
  version: number | null
  published_version: number | null
}

export const overranColumns = `c.id, c.item_code, c.item_version, c.department_code, d.name as department,
  d.name_en as department_en, c.applicant_id, c.received_on, c.serial, c.accepted_on, c.promised_due_on as due_on,
  c.statutory_due_on, coalesce(c.decided_on, c.closed_on) as ended_on, c.calendar_version, e.version, e.published_version`

export const overranTables = `case_row c join department d on d.code = c.department_code
  join item_version v on v.code = c.item_code and v.version = c.item_version
  left join explanation e on e.case_id = c.id`

/**
 * Whether case `c` took longer than was promised, by the day `$1`, and owes it since `$2`. What stands still is not late, and what
 * the organ above decides is not the unit's own time (Licensing Law Art. 35): its delay in sending up is T-08.
 */
export const overran = `c.promised_due_on < coalesce(c.decided_on, c.closed_on, 'infinity'::date)
  and c.promised_due_on < $1::date and c.promised_due_on >= $2::date and c.accepted_on is not null
  and c.status <> 'suspended' and v.body ->> 'kind' <> 'first-review'`

/** How long was promised and how long it took. */
export async function takenOf(
  { items, calendar }: Pick<CaseDesk, 'items' | 'calendar'>,
  row: OverranRow,
  today: CivilDate,
) {
  const item = await items.version(row.item_code, row.item_version)
  const days = calendar(row.calendar_version)
  const until = row.ended_on ?? today
  return {
    item: { code: row.item_code, name: item.name, nameEn: item.nameEn },
    department: { code: row.department_code, name: row.department, nameEn: row.department_en },
    promised: inSituation(item, {}).promised,
    dueOn: row.due_on,
    endedOn: row.ended_on,
    takenDays: countWorkdays(days, row.accepted_on, until),
    overDays: countWorkdays(days, row.due_on, until),
    beyondLaw: row.statutory_due_on !== null && row.statutory_due_on < until,
  }
}
