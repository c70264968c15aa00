import { useLanguage, useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'

interface CountedDay {
  on: string
  counts: boolean
  why?: string
  whyEn?: string
}

const text = words(
  { dayNumber: (n: string) => `第 ${n} 日`, notCounted: '不计' },
  { dayNumber: (n: string) => `day ${n}`, notCounted: 'not counted' },
)

/** The days of a limit one by one: the number of each that counts, and why the others do not. */
export function DayList({ days }: { days: readonly CountedDay[] }) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const { dayWithWeekday, number } = useWriters()
  const counted = days.map((_, at) => days.slice(0, at + 1).filter(({ counts }) => counts).length)
  return (
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
  )
}
