import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Guide } from './questions.ts'
import { text } from './text.ts'

type CountedDay = Guide['today']['promiseDays'][number]

/** Why a date is that date: every day on the way, counted or not and why. */
export function DayByDay({ today: { acceptanceDays, promiseDays } }: { today: Guide['today'] }) {
  const word = useWords(text)
  if (promiseDays.length === 0) return null
  return (
    <details className="unprinted">
      <summary>{word.why}</summary>
      <div className="day-lists">
        {acceptanceDays.length > 0 && <Days title={word.toAcceptance} days={acceptanceDays} />}
        <Days title={word.toPromise} days={promiseDays} />
      </div>
    </details>
  )
}

function Days({ title, days }: { title: string; days: readonly CountedDay[] }) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const { dayWithWeekday, number } = useWriters()
  const counted = days.map((_, at) => days.slice(0, at + 1).filter(({ counts }) => counts).length)
  return (
    <div>
      <h3>{title}</h3>
      <ol className="day-list">
        {days.map(({ on, counts, why, whyEn }, at) => (
          <li key={on} className={counts ? undefined : 'soft'}>
            <time dateTime={on}>{dayWithWeekday(on)}</time>{' '}
            <span>
              {counts ? word.dayNumber(number(counted[at] ?? 0)) : word.notCounted}
              {why && ` · ${english ? (whyEn ?? why) : why}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
