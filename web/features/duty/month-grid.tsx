import { calendarYear } from '#api/administration-calendar.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { daysOf, type PersonRow } from './month.ts'
import { MonthCell } from './month-cell.tsx'
import { monthText } from './month-text.ts'

/** Monday is 0. */
const weekdayOf = (on: string): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7

/** People by days: who is away and who stands in, and where authority ends. A table, for eyes and for ears. */
export function MonthGrid({ month, rows }: { month: string; rows: readonly PersonRow[] }) {
  const word = useWords(monthText)
  const named = useNamed()
  const name = word.monthOf(Number(month.slice(0, 4)), Number(month.slice(5)))
  const restDays = useRestDays(month)
  if (rows.length === 0) return <p className="soft">{word.quiet}</p>
  return (
    <>
      <div className="strip-frame" tabIndex={0} role="region" aria-label={word.grid(name)}>
        <table className="strip month-grid">
          <caption className="unseen">{word.grid(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{word.who}</th>
              {daysOf(month).map((on) => (
                <DayHead key={on} on={on} rests={restDays.has(on)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, department, segments }) => (
              <tr key={person.id}>
                <th scope="row">
                  {named(person)}
                  {department && <div className="soft">{named(department)}</div>}
                </th>
                {segments.map((segment) => (
                  <MonthCell key={segment.on} segment={segment} rests={restDays.has(segment.on)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft month-legend">{word.legend}</p>
    </>
  )
}

function DayHead({ on, rests }: { on: string; rests: boolean }) {
  const word = useWords(monthText)
  const today = useToday()
  const { dayWithWeekday } = useWriters()
  return (
    <th scope="col" className={rests ? 'month-rest' : ''} {...(on === today && { 'aria-current': 'date' })}>
      <span aria-hidden="true">
        {Number(on.slice(8))}
        <br />
        {word.weekdays[weekdayOf(on)]}
      </span>
      <span className="unseen">
        {dayWithWeekday(on)}
        {rests && ` ${word.rest}`}
      </span>
    </th>
  )
}

/** The days of a month on which nobody works; the weekends until the calendar is there. */
function useRestDays(month: string): ReadonlySet<string> {
  const { data } = useQuestion(question(calendarYear, { query: { year: month.slice(0, 4) } }), { staleTime: 600_000 })
  const weekends = daysOf(month).filter((on) => weekdayOf(on) > 4)
  return new Set(data ? data.days.filter(({ works }) => !works).map(({ on }) => on) : weekends)
}
