import { countWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import { shareOf, spanOf, standingStatuses, type MonthlyFigures } from '#domain/statistics/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

/** What the database counts of a month, by department. Nothing here grows with the cases that are open: see `hall_tally`. */
interface Counted {
  department: string
  received: number
  decided: number
  promised: number
  in_time: number
  overdue: number
  slow: number
  early: number
  spans: { accepted: CivilDate; decided: CivilDate; cases: number }[] | null
  cards: number
}

const counting: Statement = {
  name: 'statistics-of-month',
  text: `with alike as materialized (
      select department_code, item_code, item_version, accepted_on, decided_on, promised_due_on, count(*) as n
      from case_row where decided_on between $1 and $2 group by 1, 2, 3, 4, 5, 6),
    decided as (
      select a.*, v.body ->> 'handlingType' = 'instant' as instant
      from alike a join item_version v on v.code = a.item_code and v.version = a.item_version),
    spans as (
      select department_code, jsonb_agg(jsonb_build_object('accepted', accepted_on, 'decided', decided_on, 'cases', n)) as spans
      from (select department_code, accepted_on, decided_on, sum(n) as n from decided
            where accepted_on is not null group by 1, 2, 3) each group by 1),
    of_decided as (
      select department_code, sum(n) as decided, sum(n) filter (where promised_due_on is not null) as promised,
        sum(n) filter (where decided_on <= promised_due_on) as in_time,
        sum(n) filter (where promised_due_on is not null and not instant) as slow,
        sum(n) filter (where not instant and decided_on < promised_due_on) as early
      from decided group by 1),
    tally as not materialized (
      select what, on_day, department_code, cases from hall_tally
      union all select what, on_day, department_code, cases from hall_move),
    of_received as (
      select department_code, sum(cases) as received from tally where what = 'received' and on_day between $1 and $2 group by 1),
    of_overdue as (
      select department_code, sum(overdue) as overdue from (
        select department_code, sum(cases) as overdue from tally where what = 'owed' and on_day <= $3 group by 1
        union all select department_code, count(*) from case_row
          where decided_on > $3 and promised_due_on <= $3 and (closed_on is null or closed_on > $3) group by 1
        union all select department_code, count(*) from case_row
          where closed_on > $3 and decided_on is null and promised_due_on <= $3 group by 1) o
      where $3::date >= $1::date - 1 group by 1),
    of_cards as (
      select department_code, count(*) as cards from card
      where status = any($4) and level <> 'investigate'
        and breach_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
        and breach_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai' group by 1)
    select d.code as department, coalesce(received, 0)::int as received, coalesce(decided, 0)::int as decided,
      coalesce(promised, 0)::int as promised, coalesce(in_time, 0)::int as in_time, coalesce(overdue, 0)::int as overdue,
      coalesce(slow, 0)::int as slow, coalesce(early, 0)::int as early, spans, coalesce(cards, 0)::int as cards
    from department d left join of_received r on r.department_code = d.code left join of_decided e on e.department_code = d.code
      left join of_overdue o on o.department_code = d.code left join of_cards k on k.department_code = d.code
      left join spans s on s.department_code = d.code
    where not d.outside
    order by d.code`,
}

/** The figures of a month as the database counts them: over all, and by department. */
export async function countMonth(
  database: Database,
  { month, today, calendar }: { month: string; today: CivilDate; calendar: CompiledCalendar },
): Promise<{ all: MonthlyFigures; byDepartment: (MonthlyFigures & { code: string })[] }> {
  const { from, to, pastUntil } = spanOf(month, today)
  const rows = await database.run<Counted>(counting, [from, to, pastUntil, standingStatuses])
  return {
    all: figuresOf(rows, calendar),
    byDepartment: rows.map((row) => ({ code: row.department, ...figuresOf([row], calendar) })),
  }
}

function figuresOf(rows: readonly Counted[], calendar: CompiledCalendar): MonthlyFigures {
  const sum = (of: (row: Counted) => number) => rows.reduce((total, row) => total + of(row), 0)
  const decided = sum((row) => row.decided)
  const days = sum(({ spans }) =>
    (spans ?? []).reduce(
      (total, { accepted, decided: on, cases }) => total + countWorkdays(calendar, accepted, on) * cases,
      0,
    ),
  )
  return {
    received: sum((row) => row.received),
    decided,
    onTime: shareOf(
      sum((row) => row.in_time),
      sum((row) => row.promised + row.overdue),
    ),
    early: shareOf(
      sum((row) => row.early),
      sum((row) => row.slow),
    ),
    workingDays: shareOf(days, decided),
    cards: shareOf(sum((row) => row.cards) * 10_000, decided),
  }
}
