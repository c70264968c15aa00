import { Link } from 'wouter'
import type { Band } from '#api/supervise.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { casesOf } from './addresses.ts'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'

/** Said beside the colour. */
const marks: Partial<Record<Band, string>> = { overdue: '▲', today: '◆', soon: '●', suspended: '∥', resting: '∥' }

/** Running cases by the time they have left: one bar, and a number for each part of it. */
export function Bands({ bands, filter }: { bands: Hall['bands']; filter: HallFilter }) {
  const word = useWords(text)
  const { number } = useWriters()
  const all = bands.reduce((sum, { cases }) => sum + cases, 0)
  return (
    <section className="hall-part hall-bands" aria-labelledby="bands">
      <h2 id="bands">{word.running}</h2>
      <Link to={casesOf(filter)}>{word.runningAll(number(all))}</Link>
      <div className="band-bar" aria-hidden="true">
        {bands.map(
          ({ band, cases }) => cases > 0 && <i key={band} className={`band-${band}`} style={{ flexGrow: cases }} />,
        )}
      </div>
      <ul className="numbers">
        {bands.map(({ band, cases }) => (
          <li key={band} className={`band-of band-${band}`}>
            <Link to={casesOf(filter, band)}>
              <strong>{number(cases)}</strong>
              <span>
                <span aria-hidden="true">{marks[band]} </span>
                {word[band]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
