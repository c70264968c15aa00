import { acceptanceNumberOf, type AcceptanceStatus } from '#domain/projects/index.ts'

export interface NamedRow {
  code: string
  name: string
  nameEn: string
}

/** An acceptance as the list reads it. */
export interface AcceptanceRow {
  id: string
  version: number
  serial: number | null
  status: AcceptanceStatus
  project: { name: string; nameEn: string }
  alone: boolean
  lead: NamedRow
  departments: number
  waitsFor: string[]
  appliedOn: string
  visitOn: string | null
  dueOn: string | null
  masterDueOn: string | null
  letterOn: string | null
}

/** The columns of a line, of acceptance `a`. */
export const acceptanceColumns = `a.id, a.version, a.serial, a.status,
  jsonb_build_object('name', a.project_name, 'nameEn', a.project_name_en) as project, a.alone,
  (select jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) from department d
    where d.code = a.lead_department) as lead,
  cardinality(a.departments) as departments, a.waits_for as "waitsFor", a.applied_on as "appliedOn", a.visit_on as "visitOn",
  a.due_on as "dueOn", a.master_due_on as "masterDueOn", a.letter_on as "letterOn"`

/** A row as a line of the list. */
export const lineOf = ({ serial, ...row }: AcceptanceRow) => ({
  ...row,
  number: acceptanceNumberOf({ serial: serial === null ? null : Number(serial), appliedOn: row.appliedOn }),
})
