import type { Scope } from '#api/kernel/endpoint.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { lineColumns, linesOf, type LineRow } from './case-lines.ts'
import type { CaseDesk } from './desk.ts'
import { caseWithinReach } from './reach.ts'

const underWay: Statement = {
  name: 'open-cases',
  text: `select ${lineColumns} from applicant_case a join case_row c on c.id = a.case_id
    where a.applicant_id = $1::uuid and c.item_code = $5 and c.submitted_at is not null and c.waiting_for <> 'nobody'
      and ${caseWithinReach}
    order by a.drafted_at desc limit 5`,
}

/** The latest cases of an applicant for an item under way in the caller's department, at most five; 404 `party-not-found`. */
export async function openCasesOf(desk: CaseDesk, applicant: string, item: string, account: Account, scope: Scope) {
  if (!(await desk.people.detailsOf([applicant])).has(applicant)) throw new Problem(404, 'party-not-found')
  const values = [applicant, account.id, account.departmentCode, scope, item]
  return { cases: await linesOf(desk, await desk.database.run<LineRow>(underWay, values)) }
}
