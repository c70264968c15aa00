import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { lineColumns, linesOf, type LineRow } from './case-lines.ts'
import { cursor, isInstant, pageOf, smallestId, type PageQuery } from '../kernel/page.ts'
import type { CaseDesk } from './desk.ts'
import { partiesOf } from './reach.ts'

const mine: Statement = {
  name: 'my-cases',
  text: `select ${lineColumns} from applicant_case a join case_row c on c.id = a.case_id
    where a.applicant_id in ${partiesOf('$1')} and (a.drafted_at, a.case_id) < ($2::timestamptz, $3::uuid)
    order by a.drafted_at desc, a.case_id desc limit $4`,
}

/** The cases of the applicants an account acts for, newest first. */
export async function casesOf(desk: CaseDesk, account: Account, query: PageQuery) {
  const [draftedAt, id] = cursor(query.after, isInstant) ?? ['infinity', smallestId]
  const limit = Number(query.limit ?? 20)
  const rows = await desk.database.run<LineRow>(mine, [account.id, draftedAt, id, limit + 1])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.drafted_at}_${last.id}`)
  return { cases: await linesOf(desk, shown), next }
}
