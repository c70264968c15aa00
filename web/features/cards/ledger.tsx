import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { CardView } from './questions.ts'
import { pointsWords, text } from './text.ts'

const decided = new Set<CardView['status']>(['upheld', 'downgraded', 'cancelled'])

/** What the card cost, entry by entry. */
export function Ledger({ card: { ledger, status } }: { card: CardView }) {
  const word = useWords(text)
  const reasons = useWords(pointsWords)
  const named = useNamed()
  const { number } = useWriters()
  if (!decided.has(status)) return null
  const whose = {
    department: word.forDepartment,
    window: word.forWindow,
    person: word.forPerson,
  }
  return (
    <section className="sheet" aria-labelledby="ledger">
      <h2 id="ledger">{word.ledger}</h2>
      {ledger.length === 0 && <p className="soft">{word.noPoints}</p>}
      <ul>
        {ledger.map(({ number: entry, countsFor, department, window, person, points, reason, month }) => (
          <li key={entry}>
            <strong>{number(points)}</strong> {whose[countsFor]}
            {word.colon}
            {named(person ?? (countsFor === 'window' && window ? window : department))}{' '}
            <span className="soft">
              {month} · {reasons[reason]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
