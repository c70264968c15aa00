import { caseNumberOf } from '#domain/cases/index.ts'
import type { HandOverPlace } from '#domain/hall/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

/** What goes to the office behind: papers of cases that are accepted; to the issuing window: results nobody has yet. */
const goesTo: Record<HandOverPlace, string> = {
  front: 'false',
  back: `c.waiting_for in ('review', 'decision')`,
  issuing: `(c.waiting_for = 'delivery' or c.status = 'granted' and v.body -> 'result' ->> 'kind' = 'none')`,
}

interface Row {
  id: string
  name: string
  result: string
  receivedOn: string | null
  serial: number | null
}

const candidates = (to: HandOverPlace): Statement => ({
  name: `papers-to-${to}`,
  text: `select c.id, v.body ->> 'name' as name, v.body -> 'result' ->> 'name' as result,
      c.received_on as "receivedOn", c.serial
    from case_row c join item_version v on v.code = c.item_code and v.version = c.item_version
    where c.department_code = $1 and ${goesTo[to]} and not exists (
      select from hand_over h where h.case_ids @> array[c.id] and h.to_place = '${to}' and h.status <> 'taken-back')
    order by c.sort_on, c.id limit 100`,
})

const statements = {
  front: candidates('front'),
  back: candidates('back'),
  issuing: candidates('issuing'),
}

/** What could go to a place now, on no list to there yet. */
export async function papersFor(
  { run }: Database,
  departmentCode: string | null,
  to: HandOverPlace,
  regionCode: string,
) {
  const rows = await run<Row>(statements[to], [departmentCode])
  return rows.map(({ id, name, result, ...numbered }) => ({
    caseId: id,
    caseNumber: caseNumberOf(numbered, regionCode),
    what: to === 'issuing' ? result || `${name}决定书` : `${name}申请材料`,
  }))
}

const known: Statement = {
  name: 'cases-of-department',
  text: `select count(*)::int as n from case_row c
    where c.id = any($1::uuid[]) and c.department_code = $2 and c.submitted_at is not null`,
}

/** Throws 404 `case-not-found` unless every case is one of the department’s. */
export async function mustBeOf({ run }: Database, departmentCode: string, ids: readonly string[]): Promise<void> {
  const named = [...new Set(ids)]
  const [row] = await run<{ n: number }>(known, [named, departmentCode])
  if (row?.n !== named.length) throw new Problem(404, 'case-not-found')
}
