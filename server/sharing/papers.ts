import type { askablePapers } from '#api/data-requests.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

type Askable = ReplyOf<typeof askablePapers>['papers'][number]

/** The papers others issue, of version `v` of an item; the office here that issues one is the one whose name ends as the guide has it. */
const papersOf = `jsonb_array_elements(v.body -> 'materials') with ordinality as m(body, nth)
    where m.body ->> 'source' <> 'applicant'`
const columns = `jsonb_build_object('code', v.code, 'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn') as item,
  jsonb_build_object('code', m.body ->> 'code', 'name', m.body ->> 'name', 'nameEn', m.body ->> 'nameEn') as paper,
  m.body ->> 'sourceOrg' as "sourceOrg", v.version,
  (select d.code from department d where not d.closed and d.code <> $1
    and right(d.name, length(m.body ->> 'sourceOrg')) = m.body ->> 'sourceOrg' order by d.code limit 1) as "providerCode"`

const ofItems: Statement = {
  name: 'askable-papers-of-department',
  text: `select ${columns} from item i join item_version v on v.code = i.code and v.version = i.version, ${papersOf}
    and i.department_code = $1 and i.status <> 'cancelled' order by v.code, m.nth`,
}

const ofCase: Statement = {
  name: 'askable-papers-of-case',
  text: `select ${columns} from case_row c join item_version v on v.code = c.item_code and v.version = c.item_version, ${papersOf}
    and c.id = $2::uuid and c.department_code = $1 and c.submitted_at is not null order by m.nth`,
}

const caseThere: Statement = {
  name: 'case-of-department-that-asks',
  text: 'select from case_row where id = $2::uuid and department_code = $1 and submitted_at is not null',
}

type Row = Askable & { version: number }

async function rowsFor({ run }: Pick<Database, 'run'>, departmentCode: string | null, caseId: string | null) {
  if (caseId === null) return run<Row>(ofItems, [departmentCode])
  const [there] = await run(caseThere, [departmentCode, caseId])
  if (!there) throw new Problem(404, 'case-not-found')
  return run<Row>(ofCase, [departmentCode, caseId])
}

/** What an office could ask others for; throws 404 `case-not-found` for a case that is not its own. */
export async function askableBy(
  database: Pick<Database, 'run'>,
  departmentCode: string | null,
  caseId: string | null,
): Promise<Askable[]> {
  const rows = await rowsFor(database, departmentCode, caseId)
  return rows.map(({ version: _, ...paper }) => paper)
}

const provider: Statement = {
  name: 'office-that-provides',
  text: 'select from department where code = $1 and not closed',
}

/** The version of the item a paper is asked for by; throws a 400 that names the paper or the office where there is none such. */
export async function mustBeAskable(
  database: Pick<Database, 'run'>,
  departmentCode: string | null,
  asked: { caseId: string | null; itemCode: string; material: string; providerCode: string },
): Promise<number> {
  const rows = await rowsFor(database, departmentCode, asked.caseId)
  const row = rows.find(({ item, paper }) => item.code === asked.itemCode && paper.code === asked.material)
  if (!row) throw new Problem(400, 'invalid', {}, [{ field: 'material', message: 'field-enum' }])
  const [there] = await database.run(provider, [asked.providerCode])
  if (!there) throw new Problem(400, 'invalid', {}, [{ field: 'providerCode', message: 'field-enum' }])
  return row.version
}
