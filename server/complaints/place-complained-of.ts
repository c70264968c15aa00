import { parseCaseNumber } from '#domain/kernel/index.ts'
import type { Grievance } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

/** What a complaint names; a case settles the rest. */
interface Named {
  departmentCode: string
  windowCode?: string | null
  caseNumber?: string | null
  itemCode?: string | null
}

const known: Statement = {
  name: 'place-complained-of',
  text: `select
    exists (select from department where code = $1) as department,
    $2::text is null or exists (select from service_window where code = $2 and department_code = $1) as window,
    $3::text is null or exists (select from item where code = $3 and department_code = $1) as item,
    (select jsonb_build_object('id', id, 'windowCode', window_code, 'itemCode', item_code) from case_row
      where id = (select case_id from case_number where received_on = $4::date and serial = $5::bigint)
        and department_code = $1) as "case"`,
}

interface Row {
  department: boolean
  window: boolean
  item: boolean
  case: { id: string; windowCode: string | null; itemCode: string } | null
}

/** What it is about, by codes and ids; throws a 400 that names what is not there or not of the department. */
export async function placeOf(
  { run }: Pick<Database, 'run'>,
  regionCode: string,
  { departmentCode, windowCode = null, caseNumber = null, itemCode = null }: Named,
): Promise<Pick<Grievance, 'departmentCode' | 'windowCode' | 'caseId' | 'itemCode'>> {
  const number = caseNumber?.trim() ? parseCaseNumber(caseNumber) : null
  const named = number !== null && !('reason' in number) && number.region === regionCode ? number : null
  const values = [departmentCode, windowCode, itemCode, named?.on ?? '0001-01-01', named?.serial ?? 0]
  const [row] = await run<Row>(known, values)
  const faults = [
    ...(row?.department ? [] : [{ field: 'departmentCode', message: 'field-unknown-department' }]),
    ...(row?.window ? [] : [{ field: 'windowCode', message: 'field-other-department' }]),
    ...(row?.item ? [] : [{ field: 'itemCode', message: 'field-not-of-department' }]),
    ...(number === null || row?.case ? [] : [{ field: 'caseNumber', message: 'field-not-of-department' }]),
  ]
  if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
  return {
    departmentCode,
    windowCode: windowCode ?? row?.case?.windowCode ?? null,
    caseId: row?.case?.id ?? null,
    itemCode: itemCode ?? row?.case?.itemCode ?? null,
  }
}
