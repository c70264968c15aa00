import { Spin } from 'antd'
import { Link } from 'wouter'
import { absences, delegations, dutyPosts } from '#api/duty.ts'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { AbsenceLine } from './absence-line.tsx'
import { daysOf, isMonth, monthAfter, rowsOf } from './month.ts'
import { MonthGrid } from './month-grid.tsx'
import { monthText } from './month-text.ts'

/** A month of duty: who is away in words, and beside it the same as a table of people by days; the month is in the address. */
export function DutyCalendar() {
  const word = useWords(monthText)
  const asked = usePlace().search.get('month') ?? ''
  const today = useToday()
  const month = isMonth(asked) ? asked : today.slice(0, 7)
  const isNow = month === today.slice(0, 7)
  const query = { from: `${month}-01`, to: lastDayOf(month, isNow ? today : null) }
  const { data, error } = useQuestion(question(absences, { query }), { refetchInterval: 60_000 })
  const rows = rowsOf(month, data?.absences ?? [], useDelegations(), usePeople())
  const name = useMonthName()
  return (
    <section aria-labelledby="duty-calendar">
      <h2 id="duty-calendar">{word.calendar(name(month))}</h2>
      <Months month={month} />
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <div className="duty-month">
          <section aria-labelledby="absences">
            <h3 id="absences">{(isNow ? word.listNow : word.list)(name(month))}</h3>
            {data.absences.length === 0 && <p className="soft">{word.nobodyAway}</p>}
            <ul className="gaps">
              {data.absences.map((absence) => (
                <AbsenceLine key={absence.id} absence={absence} />
              ))}
            </ul>
          </section>
          <div className="duty-month-grid">
            <MonthGrid month={month} rows={rows} />
          </div>
        </div>
      )}
    </section>
  )
}

/** Until when absences are told: in the month that runs at least thirty days ahead. */
function lastDayOf(month: string, today: string | null): string {
  const last = daysOf(month).at(-1) ?? ''
  const ahead = today === null ? '' : new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10)
  return ahead > last ? ahead : last
}

function useMonthName(): (month: string) => string {
  const { monthOf } = useWords(monthText)
  return (month) => monthOf(Number(month.slice(0, 4)), Number(month.slice(5)))
}

function Months({ month }: { month: string }) {
  const word = useWords(monthText)
  const name = useMonthName()
  const isNow = month === useToday().slice(0, 7)
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)]
  return (
    <nav className="months" aria-label={word.months}>
      {before && <Link to={`/duty/absences?month=${before}`}>{word.before(name(before))}</Link>}
      {!isNow && <Link to="/duty/absences">{word.now}</Link>}
      {after && <Link to={`/duty/absences?month=${after}`}>{word.after(name(after))}</Link>}
    </nav>
  )
}

/** Authority that has an end, for whoever may see it. */
function useDelegations() {
  const { account } = useSession()
  const enabled = account !== undefined && account?.role !== 'clerk' && account?.role !== 'reviewer'
  return useQuestion(question(delegations), { enabled }).data?.delegations ?? []
}

/** Those of one's own department who hold a post: their months are shown also where nothing happens. */
function usePeople() {
  const { account } = useSession()
  const own = account?.departmentCode ?? null
  const { data } = useQuestion(question(dutyPosts), { enabled: own !== null })
  if (own === null) return []
  return (data?.posts ?? []).flatMap(({ holders }) => holders.map((person) => ({ person, department: null })))
}
