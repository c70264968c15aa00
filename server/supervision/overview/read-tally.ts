// What the hall counts, read from `hall_tally` and what is not added up yet; see migration `hall-tally`.
import type { Band, daily } from '#api/supervise.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { BandEnds } from './bands.ts'

/** Which cases are counted; null is all. */
export interface Narrowed {
  department: string | null
  window: string | null
  items: readonly string[] | null
}

/** Running cases of a band at a window; `window` is empty where a case belongs to none yet. */
export interface BandCount {
  department: string
  window: string
  band: Band
  cases: number
}

export interface DayCount {
  what: (typeof daily)[number]
  on: string
  cases: number
}

const counted = (columns: string, where: string) => `
  (select ${columns}, cases from hall_tally where ${where} union all select ${columns}, cases from hall_move where ${where}) t`

const narrowed = `($1::text is null or department_code = $1) and ($2::text is null or window_code = $2)
  and ($3::text[] is null or item_code = any($3))`

const running: Statement = {
  name: 'hall-running',
  text: `select department_code as department, window_code as window, band, sum(cases) as cases
    from (select department_code, window_code, cases, case when what <> 'running' then what
        when on_day < $4::date then 'overdue' when on_day = $4::date then 'today' when on_day <= $5::date then 'soon'
        when on_day <= $6::date then 'near' else 'later' end as band
      from ${counted('what, on_day, department_code, window_code', `what in ('running', 'suspended', 'resting') and ${narrowed}`)}) b
    group by 1, 2, 3 having sum(cases) <> 0`,
}

const byDay: Statement = {
  name: 'hall-days',
  text: `select what, on_day as "on", sum(cases) as cases
    from ${counted('what, on_day', `what in ('received', 'accepted', 'decided', 'delivered') and on_day between $4::date and $5::date and ${narrowed}`)}
    group by 1, 2`,
}

const valuesOf = ({ department, window, items }: Narrowed) => [department, window, items]

/** Running cases by department, window and band. */
export const runningCounts = (database: Database, of: Narrowed, { today, soon, near }: BandEnds) =>
  database.run<BandCount>(running, [...valuesOf(of), today, soon, near])

/** What happened on each day between two days, both inclusive. */
export const dayCounts = (database: Database, of: Narrowed, since: string, until: string) =>
  database.run<DayCount>(byDay, [...valuesOf(of), since, until])
