import type { LedgerSubject } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import { namedPlace } from '../supervision/index.ts'

/** Whose score it is. */
export interface ScoreSubject {
  id: string
  name: string
  nameEn: string
  department: { code: string; name: string; nameEn: string }
}

const officers = `('clerk', 'reviewer', 'deputy-head', 'head')`

const select: Record<LedgerSubject, string> = {
  department: `select d.code as id, d.name, d.name_en as "nameEn", ${namedPlace('department', 'd.code')} as department
    from department d order by d.code`,
  window: `select w.code as id, w.name, w.name_en as "nameEn", ${namedPlace('department', 'w.department_code')} as department
    from service_window w order by w.code`,
  // Whoever left keeps the score of the time they were there; a staff number of an outside system stands for a name.
  person: `select a.id::text as id, a.name, a.name_en as "nameEn", ${namedPlace('department', 'a.department_code')} as department
    from account a
    where a.department_code is not null and a.role in ${officers}
      and (a.disabled_at is null or exists (select from ledger_entry l where l.person = a.id::text)
        or exists (select from score_record r where r.counts_for = 'person' and r.subject = a.id::text))
    union all
    select l.person, l.person, l.person, ${namedPlace('department', 'l.department')}
    from (select person, min(department_code) as department from ledger_entry
      where person is not null and not exists (select from account a where a.id::text = person) group by 1) l
    order by 1`,
}

/** All departments, windows, or people of departments. */
export const subjectsOf = ({ query }: Database, of: LedgerSubject): Promise<ScoreSubject[]> =>
  query<ScoreSubject>(select[of])
