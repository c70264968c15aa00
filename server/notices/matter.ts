import { caseNumberOf } from '#domain/cases/index.ts'
import { billNumberOf } from '#domain/fees/index.ts'
import { acceptanceNumberOf, parallelNumberOf } from '#domain/projects/index.ts'

/** What somebody is told about. */
export type MatterKind = 'case' | 'parallel-approval' | 'acceptance' | 'bill'

/** A matter as its row has it: its number is made of the day and the serial. */
export interface Matter {
  matter: MatterKind
  id: string
  on: string | null
  serial: number | null
}

/** The matter with an id, as a table: one row, or none where there is no such thing. Stages and bills have a name of their own. */
export const matterOf = (id: string) => `(
  select 'case' as matter, id, received_on as on, serial, item_code, item_version, null as name, null as name_en
    from case_row where id = ${id}
  union all select 'parallel-approval', id, applied_on, serial, null, null, project_name || ' · ' || stage_name,
    project_name_en || ' · ' || stage_name_en from parallel_approval where id = ${id}
  union all select 'acceptance', id, applied_on, serial, null, null, project_name, project_name_en
    from acceptance where id = ${id}
  union all select 'bill', id, issued_on, serial, null, null, subject_name, subject_name_en from bill where id = ${id})`

/** The number of a matter; null before it has one. */
export function numberOfMatter({ matter, on, serial }: Matter, regionCode: string): string | null {
  const appliedOn = { appliedOn: on, serial: serial === null ? null : Number(serial) }
  switch (matter) {
    case 'case':
      return caseNumberOf({ serial, receivedOn: on }, regionCode)
    case 'parallel-approval':
      return parallelNumberOf(appliedOn)
    case 'acceptance':
      return acceptanceNumberOf(appliedOn)
    case 'bill':
      return billNumberOf({ issuedOn: on, serial: appliedOn.serial })
  }
}

/** Where the applicant's side reads of it. */
export const pathOf = ({ matter, id }: Pick<Matter, 'matter' | 'id'>): string =>
  ({ case: '/cases/', 'parallel-approval': '/parallel-approvals/', acceptance: '/acceptances/', bill: '/bills/' })[
    matter
  ] + id
