import { caseNumberOf } from '#domain/cases/index.ts'
import { billNumberOf } from '#domain/fees/index.ts'
import { checkInCode } from '#domain/hall/index.ts'
import { acceptanceNumberOf, parallelNumberOf } from '#domain/projects/index.ts'

/** What somebody is told about. */
export type MatterKind = 'case' | 'parallel-approval' | 'acceptance' | 'bill' | 'booking'

/** A matter as its row has it: its number is made of the day and the serial. */
export interface Matter {
  matter: MatterKind
  id: string
  on: string | null
  serial: number | null
  /** What it is called, where it is no case: a stage, a project, the place in the hall. */
  name: string | null
  name_en: string | null
}

/** The matter with an id, as a table: one row, or none where there is no such thing. Stages and bills have a name of their own. */
export const matterOf = (id: string) => `(
  select 'case' as matter, id, received_on as on, serial, item_code, item_version, null as name, null as name_en
    from case_row where id = ${id}
  union all select 'parallel-approval', id, applied_on, serial, null, null, project_name || ' · ' || stage_name,
    project_name_en || ' · ' || stage_name_en from parallel_approval where id = ${id}
  union all select 'acceptance', id, applied_on, serial, null, null, project_name, project_name_en
    from acceptance where id = ${id}
  union all select 'bill', id, issued_on, serial, null, null, subject_name, subject_name_en from bill where id = ${id}
  union all select 'booking', b.id, b.on_day, null, null, null,
    concat_ws(' · ', v.body ->> 'name', z.letter || ' ' || z.name || coalesce(' ' || b.counter || ' 号窗口', '')),
    concat_ws(' · ', v.body ->> 'nameEn', z.letter || ' ' || z.name_en || coalesce(', counter ' || b.counter, ''))
    from booking b join hall_zone z on z.letter = b.zone left join item i on i.code = b.item_code
      left join item_version v on v.code = i.code and v.version = i.version where b.id = ${id})`

/** Whether what is told of a matter still holds as it leaves: nobody is reminded of a visit that was called off. */
export const stillHolds = (kind: string, id: string) =>
  `(${kind}::text not in ('BookingTomorrow', 'BookingToday')
    or exists (select from booking b where b.id = ${id} and b.status = 'booked'))`

/** The number of a matter; null before it has one. */
export function numberOfMatter({ matter, id, on, serial }: Matter, regionCode: string): string | null {
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
    case 'booking':
      return checkInCode(id)
  }
}

const paths: Record<MatterKind, (id: string) => string> = {
  case: (id) => `/cases/${id}`,
  'parallel-approval': (id) => `/parallel-approvals/${id}`,
  acceptance: (id) => `/acceptances/${id}`,
  bill: (id) => `/bills/${id}`,
  booking: () => '/visit',
}

/** Where the applicant's side reads of it. */
export const pathOf = ({ matter, id }: Pick<Matter, 'matter' | 'id'>): string => paths[matter](id)
