import { caseNumberOf } from '#domain/cases/index.ts'
import { ruleTitleOf, type CardLevel, type CardStatus, type RuleNo, type Subject } from '#domain/supervision/index.ts'

export interface NamedRow {
  code: string
  name: string
  nameEn: string
}
export interface PersonRow {
  id: string
  name: string
  nameEn: string
}

/** A card as the list reads it. */
export interface CardLineRow {
  id: string
  version: number
  rule: RuleNo
  level: CardLevel
  raisedLevel: CardLevel
  status: CardStatus
  department: NamedRow
  window: NamedRow | null
  persons: PersonRow[]
  subject: Subject
  caseId: string | null
  serial: number | null
  receivedOn: string | null
  breachAt: string
  raisedAt: string
  dueAt: string | null
  overdue: boolean
  reviewOverdue: boolean
  points: number
}

/** The people of an array of ids, as JSON: an account's names, or the number itself where it is no account of ours. */
export const peopleNamed = (ids: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', coalesce(a.name, p.id), 'nameEn', coalesce(a.name_en, p.id))
    order by p.n), '[]')
  from unnest(${ids}) with ordinality as p(id, n) left join account a on a.id::text = p.id)`

/** A department or window as JSON, null where there is none. */
export const namedPlace = (table: 'department' | 'service_window', code: string): string => `(
  select jsonb_build_object('code', n.code, 'name', n.name, 'nameEn', n.name_en) from ${table} n where n.code = ${code})`

/** The columns of a line, of card `c` and its case `k` where it has one of ours. */
export const cardLineColumns = `c.id, c.version, c.rule, c.level, coalesce(c.raised_level, c.level) as "raisedLevel", c.status,
  ${namedPlace('department', 'c.department_code')} as department,
  ${namedPlace('service_window', 'c.window_code')} as window,
  ${peopleNamed('c.persons')} as persons,
  jsonb_build_object('kind', c.subject_kind, 'id', c.subject_id) as subject,
  c.case_id as "caseId", k.serial, k.received_on as "receivedOn",
  c.breach_at as "breachAt", c.raised_at as "raisedAt", c.due_at as "dueAt",
  (c.review_overdue or c.due_at < clock_timestamp() or c.acknowledgement_missed and c.status = 'notified') as overdue,
  c.review_overdue as "reviewOverdue", c.points::float8 as points`

export const cardLineFrom = 'card c left join case_row k on k.id = c.case_id'

/** A row as a line of the list. */
export function cardLineOf({ serial, receivedOn, ...row }: CardLineRow, regionCode: string) {
  return {
    ...row,
    title: ruleTitleOf(row.rule),
    overdue: row.overdue ?? false,
    caseNumber: caseNumberOf({ serial, receivedOn }, regionCode),
  }
}
