import { useLanguage, useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import type { CalendarDay, CalendarYear, Order } from './order.ts'
import { text } from './text.ts'

interface GridProps {
  year: CalendarYear
  order?: Order
  /** Whoever may change days chooses one. */
  choose?(on: string): void
}

/** The twelve months of a year. */
export function YearGrid({ year, ...rest }: GridProps) {
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
  return (
    <div className="year">
      {months.map((month) => (
        <Month key={month} days={year.days.filter(({ on }) => on.slice(5, 7) === month)} today={year.today} {...rest} />
      ))}
    </div>
  )
}

/** Monday is 0. */
const weekdayOf = (on: string): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7

type MonthProps = Omit<GridProps, 'year'> & { days: readonly CalendarDay[]; today: string }

function Month({ days, ...rest }: MonthProps) {
  const language = useLanguage()
  const first = days[0]?.on ?? ''
  const write = (options: Intl.DateTimeFormatOptions, on: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', ...options }).format(
      new Date(`${on}T00:00:00Z`),
    )
  const cells = [...Array.from({ length: weekdayOf(first) }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  // 2024-01-01 was a Monday.
  const names = Array.from({ length: 7 }, (_, at) => write({ weekday: 'narrow' }, `2024-01-0${at + 1}`))
  return (
    <table className="month">
      <caption>{write({ month: 'long' }, first)}</caption>
      <thead>
        <tr>
          {names.map((name, at) => (
            <th key={at} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, column) => (day ? <Day key={day.on} day={day} {...rest} /> : <td key={column} />))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, today, order, choose }: { day: CalendarDay } & Omit<MonthProps, 'days'>) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const { dayWithWeekday } = useWriters()
  const { on, works, why, whyEn } = day
  const weekend = weekdayOf(on) > 4
  const mark = works === weekend ? (works ? word.worked : word.off) : ''
  const pending = order?.days.some((ordered) => ordered.on === on)
  const kind = `${works ? 'works' : 'rests'}${mark ? ' named' : ''}${pending ? ' pending' : ''}`
  const said = `${dayWithWeekday(on)} ${english ? whyEn : why}`
  return (
    <td className={kind} aria-current={on === today ? 'date' : undefined}>
      {choose ? (
        <button type="button" aria-label={said} data-mark={mark || undefined} onClick={() => choose(on)}>
          {Number(on.slice(8))}
        </button>
      ) : (
        <span data-mark={mark || undefined}>
          {Number(on.slice(8))}
          {mark && <span className="unseen">{english ? whyEn : why}</span>}
        </span>
      )}
    </td>
  )
}
