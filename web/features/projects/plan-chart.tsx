import { daysBetween } from '#domain/kernel/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Goal } from './questions.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Part = Pick<Goal['parts'][number], 'item' | 'name' | 'nameEn' | 'department' | 'needs' | 'planned'>

/** Items on a line of days: what decides the end dark, what has room pale. Said in words beside each bar. */
export function PlanChart({ parts }: { parts: readonly Part[] }) {
  const word = useWords(text)
  const { list } = usePunctuation()
  const named = useNamed()
  const { day, number } = useWriters()
  const first = parts.map(({ planned }) => planned.beginsOn).toSorted()[0]
  const last = parts
    .map(({ planned }) => planned.endsOn)
    .toSorted()
    .at(-1)
  if (first === undefined || last === undefined) return null
  const whole = daysBetween(first, last) + 1
  const nameOf = (item: string) => named(parts.find((part) => part.item === item) ?? { name: item, nameEn: item })
  return (
    <ol className="plan">
      {parts.map(({ item, department, needs, planned, ...part }) => (
        <li key={item}>
          <p className="plan-name">
            <strong>{named(part)}</strong> <span className="soft">{named(department)}</span>
          </p>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="plan-bar" aria-hidden="true">
            <rect className="bar-ground" width="100" height="4" />
            <rect
              className={planned.critical ? 'bar-used' : 'bar-ahead'}
              x={(100 * daysBetween(first, planned.beginsOn)) / whole}
              width={(100 * (daysBetween(planned.beginsOn, planned.endsOn) + 1)) / whole}
              height="4"
            />
          </svg>
          <p className="soft">
            {day(planned.beginsOn)}
            {planned.endsOn !== planned.beginsOn && ` – ${day(planned.endsOn)}`} ·{' '}
            {planned.critical ? word.critical : word.slack(number(planned.slackDays))}
            {needs.length > 0 && ` · ${word.after} ${list(needs.map(nameOf))}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
