import { parallelNumberOf, type ParallelStatus } from '#domain/projects/index.ts'

export interface NamedRow {
  code: string
  name: string
  nameEn: string
}

/** An approval as the list reads it. */
export interface ParallelRow {
  id: string
  version: number
  serial: number | null
  status: ParallelStatus
  project: { id: string; name: string; nameEn: string }
  stage: NamedRow
  lead: NamedRow
  departments: number
  waitsFor: string[]
  appliedOn: string
  dueOn: string | null
  promisedOn: string | null
  lawfulOn: string | null
  endedOn: string | null
}

/** The columns of a line, of approval `a`. */
export const parallelColumns = `a.id, a.version, a.serial, a.status,
  jsonb_build_object('id', a.project_id, 'name', a.project_name, 'nameEn', a.project_name_en) as project,
  jsonb_build_object('code', a.stage, 'name', a.stage_name, 'nameEn', a.stage_name_en) as stage,
  (select jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) from department d
    where d.code = a.lead_department) as lead,
  cardinality(a.departments) as departments, a.waits_for as "waitsFor", a.applied_on as "appliedOn", a.due_on as "dueOn",
  a.promised_on as "promisedOn", a.lawful_on as "lawfulOn", a.ended_on as "endedOn"`

/** A row as a line of the list. */
export const lineOf = ({ serial, ...row }: ParallelRow) => ({
  ...row,
  number: parallelNumberOf({ serial: serial === null ? null : Number(serial), appliedOn: row.appliedOn }),
})
