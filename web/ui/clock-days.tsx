import { useLanguage, useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'

const text = words(
  { counts: '计入', countsNot: '不计', key: '有数字的计入期限；画斜线的不计。' },
  {
    counts: 'counts',
    countsNot: 'does not count',
    key: 'Numbered days count towards the limit; hatched days do not.',
  },
)

interface Day {
  on: string
  counts: boolean
  why?: string
  whyEn?: string
}

interface ClockDaysProps {
  days: readonly Day[]
  today: string
}

/** The days of a limit one by one: those that count are numbered, those that do not are hatched and say why. */
export function ClockDays({ days, today }: ClockDaysProps) {
  const word = useWords(text)
  if (days.length === 0) return null
  return (
    <>
      <ol className="days">
        {days.map((day, at) => (
          <DayBox
            key={day.on}
            day={day}
            nth={days.slice(0, at + 1).filter(({ counts }) => counts).length}
            isToday={day.on === today}
          />
        ))}
      </ol>
      <p className="soft">{word.key}</p>
    </>
  )
}

function DayBox({ day: { on, counts, why, whyEn }, nth, isToday }: { day: Day; nth: number; isToday: boolean }) {
  const word = useWords(text)
  const language = useLanguage()
  const { number, shortDay } = useWriters()
  const reason = language === 'en' ? whyEn : why
  return (
    <li className={counts ? 'day' : 'day day-not'} aria-current={isToday ? 'date' : undefined}>
      <span>{shortDay(on)}</span>
      <strong>{counts ? number(nth) : '—'}</strong>
      <span className={reason ? 'day-why' : 'unseen'}>{reason ?? (counts ? word.counts : word.countsNot)}</span>
    </li>
  )
}
