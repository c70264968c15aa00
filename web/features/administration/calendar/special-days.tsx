import { useLanguage, useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import type { CalendarDay } from './order.ts'
import { text } from './text.ts'

/** The days that somebody ordered to be otherwise than the week has them, in words. */
export function SpecialDays({ days }: { days: readonly CalendarDay[] }) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const { dayWithWeekday } = useWriters()
  const named = days.filter(({ level }) => level !== null)
  return (
    <details className="sheet">
      <summary>{word.special}</summary>
      {named.length === 0 && <p className="soft">{word.noSpecial}</p>}
      <ul className="people">
        {named.map(({ on, works, why, whyEn, level }) => (
          <li key={on}>
            <time dateTime={on}>{dayWithWeekday(on)}</time> · {works ? word.worksThen : word.offThen} ·{' '}
            {english ? whyEn : why}
            {level && <span className="soft"> · {word[level]}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
