import type { LedgerSubject, PointsReason, RuleNo, ScorePart } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { peopleNamed, type PersonRow } from '../supervision/index.ts'

/** A line of the ledger with whose it is. */
export interface PostedRow {
  subject: string
  month: string
  part: ScorePart
  points: number
  why: PointsReason
  rule: RuleNo
  card: string
  caseId: string | null
  serial: number | null
  receivedOn: string | null
  persons: PersonRow[]
}

const posted: Statement = {
  name: 'score-entries',
  text: `select case l.counts_for when 'department' then l.department_code when 'window' then l.window_code else l.person end as subject,
      l.month, l.part, l.points::float8 as points, l.reason as why, l.rule, l.card_id as card, l.case_id as "caseId",
      k.serial, k.received_on as "receivedOn", ${peopleNamed(`array_remove(array[l.person], null)`)} as persons
    from ledger_entry l left join case_row k on k.id = l.case_id
    where l.counts_for = $1 and l.month = any($2)
      and ($3::text is null or $3 = case l.counts_for
        when 'department' then l.department_code when 'window' then l.window_code else l.person end)
    order by l.month desc, l.card_id, l.number`,
}

/** What was taken off and given back in some months, of all or of one. */
export const postedIn = (
  database: Database,
  of: LedgerSubject,
  months: readonly string[],
  subject: string | null,
): Promise<PostedRow[]> => database.run<PostedRow>(posted, [of, months, subject])
