import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { absenceKindWords } from '../../ui/duty-words.ts'
import { levelWords } from '../../ui/organisation-words.ts'
import type { Segment } from './month.ts'
import { monthText } from './month-text.ts'
import type { Absence, Delegated } from './questions.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** Some days of one person: an absence with who stands in, authority that ends, or nothing. */
export function MonthCell({ segment: { days, absences, ends }, rests }: { segment: Segment; rests: boolean }) {
  const isBare = absences.some(({ standIns }) => standIns.some(({ person }) => person === null))
  const tone = isBare ? 'strip-gap' : absences.length > 0 ? 'strip-served' : rests ? 'month-rest' : ''
  return (
    <td className={tone} {...(days > 1 && { colSpan: days })}>
      {absences.map((absence) => (
        <Bar key={absence.id} absence={absence} isNarrow={days === 1} />
      ))}
      {ends.map((grant) => (
        <End key={grant.id} grant={grant} />
      ))}
    </td>
  )
}

function Bar({ absence, isNarrow }: { absence: Absence; isNarrow: boolean }) {
  const word = useWords(text)
  const month = useWords(monthText)
  const kinds = useWords(absenceKindWords)
  const named = useNamed()
  const { shortMoment } = useWriters()
  const { list } = usePunctuation()
  const { kind, fromAt, toAt, standIns } = absence
  const names = [...new Set(standIns.map(({ person }) => (person ? named(person) : month.bare)))]
  // The width of one day holds a mark; the legend and what is said unseen say the rest.
  const shown = isNarrow && names.includes(month.bare) ? ['▲'] : names
  const whole = `${kinds[kind]} ${word.until(shortMoment(fromAt), shortMoment(toAt))}${month.comma}${
    names.length > 0 ? `${word.standIns}${word.colon}${list(names)}` : month.holdsNoPost
  }`
  return (
    <div title={whole}>
      <span aria-hidden="true">{shown.length > 0 ? list(shown) : kinds[kind]}</span>
      <span className="unseen">{whole}</span>
    </div>
  )
}

function End({ grant: { level, items, revokedAt } }: { grant: Delegated }) {
  const word = useWords(text)
  const month = useWords(monthText)
  const levels = useWords(levelWords)
  const named = useNamed()
  const { list } = usePunctuation()
  const what = items.length > 0 ? list(items.map(named)) : word.allItems
  const said = (revokedAt === null ? month.ends : month.taken)(levels[level], what)
  return (
    <div title={said}>
      <span aria-hidden="true">◆</span>
      <span className="unseen">{said}</span>
    </div>
  )
}
