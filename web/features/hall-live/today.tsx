import { Link } from 'wouter'
import { daily } from '#api/supervise.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { casesOfDay } from './addresses.ts'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'

/** What happened to cases today. */
export function Today({ today, filter }: { today: Hall['today']; filter: HallFilter }) {
  const word = useWords(text)
  const { number } = useWriters()
  return (
    <section className="hall-part hall-today" aria-labelledby="of-today">
      <h2 id="of-today">{word.ofToday}</h2>
      <ul className="numbers">
        {daily.map((what) => (
          <li key={what}>
            <Link to={casesOfDay(filter, what, today.on)}>
              <strong>{number(today[what])}</strong>
              <span>{word[what]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
