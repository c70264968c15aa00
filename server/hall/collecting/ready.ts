import type { readyResults } from '#api/collecting.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import type { Account } from '../../identity/index.ts'
import { resultAt, type CaseDesk } from '../../cases/index.ts'
import type { Database } from '../../kernel/database.ts'

type Ready = ReplyOf<typeof readyResults>['results'][number]
export type Desk = Pick<CaseDesk, 'database' | 'people' | 'regionCode'>

interface Row extends Omit<Ready, 'caseNumber' | 'applicant'> {
  receivedOn: string | null
  serial: number | null
  sortOn: string
}

/** Results nobody has yet: licences that are made, refusals, and grants with nothing to be made. */
const ready = `
  select c.id, c.version, c.received_on as "receivedOn", c.serial, c.applicant_id as "applicantId",
    jsonb_build_object('code', c.item_code, 'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn') as item,
    jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
    case when c.status = 'issued' then 'licence' else 'decision' end as what,
    c.decided_on as "decidedOn", c.due_on as "dueOn", ${resultAt('c.id')} as at, c.sort_on as "sortOn"
  from case_row c join item_version v on v.code = c.item_code and v.version = c.item_version
    join department d on d.code = c.department_code
  where (c.waiting_for = 'delivery' or c.status = 'granted' and v.body -> 'result' ->> 'kind' = 'none')
    and ($1::text is null or c.department_code = $1)`

/** Whose results somebody hands out: those of the department, or all. */
const handsOutFor = ({ departmentCode }: Account) => departmentCode

const most = 50

/** What is ready within reach, the nearest due first. */
export async function readyPage(desk: Desk, account: Account, after: string | undefined) {
  const [on, id] = after?.split('/') ?? []
  const rows = await desk.database.query<Row>(
    `${ready} and ($2::date is null or (c.sort_on, c.id) > ($2::date, $3::uuid)) order by c.sort_on, c.id limit ${most + 1}`,
    [handsOutFor(account), on ?? null, id ?? null],
  )
  const last = rows.length > most ? rows[most - 1] : undefined
  return { results: await shown(desk, rows.slice(0, most)), next: last ? `${last.sortOn}/${last.id}` : null }
}

/** What of these applicants is ready within reach. */
export async function readyOf(desk: Desk, account: Account, parties: readonly string[]): Promise<Ready[]> {
  const rows = await desk.database.query<Row>(
    `${ready} and c.id in (select case_id from applicant_case where applicant_id = any($2::uuid[])) order by c.sort_on, c.id limit ${most}`,
    [handsOutFor(account), parties],
  )
  return shown(desk, rows)
}

async function shown({ people, regionCode }: Desk, rows: readonly Row[]): Promise<Ready[]> {
  const names = await people.detailsOf([...new Set(rows.map(({ applicantId }) => applicantId))])
  return rows.map(({ receivedOn, serial, sortOn: _, ...row }) => ({
    ...row,
    caseNumber: caseNumberOf({ serial, receivedOn }, regionCode),
    applicant: names.get(row.applicantId)?.name ?? '',
  }))
}

/** Whether a case is within reach of whoever hands out; its applicant, or nobody. */
export async function applicantOf({ query }: Database, id: string, account: Account): Promise<string | undefined> {
  const [found] = await query<{ applicantId: string }>(
    `select applicant_id as "applicantId" from case_row
     where id = $1 and submitted_at is not null and ($2::text is null or department_code = $2)`,
    [id, handsOutFor(account)],
  )
  return found?.applicantId
}
