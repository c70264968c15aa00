import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { lineColumns, linesOf, type LineRow } from './case-lines.ts'
import { cursor, isInstant, pageOf, smallestId, type PageQuery } from '../kernel/page.ts'
import type { CaseDesk } from './desk.ts'
import { partiesOf } from './reach.ts'

const mine: Statement = {
  name: 'my-cases',
  text: `select ${lineColumns} from case_row c
    where c.applicant_id in ${partiesOf('$1')} and (c.drafted_at, c.id) < ($2::timestamptz, $3::uuid)
    order by c.drafted_at desc, c.id desc limit $4`,
}

/** The cases of the applicants an account acts for, newest first. */
export async function casesOf(desk: CaseDesk, account: Account, query: PageQuery) {
  const [draftedAt, id] = cursor(query.after, isInstant) ?? ['infinity', smallestId]
  const limit = Number(query.limit ?? 20)
  const rows = await desk.database.run<LineRow>(mine, [account.id, draftedAt, id, limit + 1])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.drafted_at}_${last.id}`)
  return { cases: await linesOf(desk, shown), next }
}
