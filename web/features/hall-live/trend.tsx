import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cardsRaisedOn, casesOfDay } from './addresses.ts'
import { Bars } from './bars.tsx'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'

type Day = Hall['trend'][number]

/** Thirty days as bars, and the same as a table whose numbers open their lists. */
export function Trend({ trend, filter }: { trend: Hall['trend']; filter: HallFilter }) {
  const word = useWords(text)
  const { number } = useWriters()
  const sum = (of: (day: Day) => number) => number(trend.reduce((so, day) => so + of(day), 0))
  const received = sum((day) => day.received)
  const decided = sum((day) => day.decided)
  const cards = sum((day) => day.cards)
  return (
    <section className="hall-part hall-trend" aria-labelledby="trend">
      <h2 id="trend">{word.trend}</h2>
      <p className="soft">{word.trendSays}</p>
      <div className="trend">
        <div className="trend-charts" role="img" aria-label={word.chart(received, decided, cards)}>
          <Bars name={word.received} total={received} days={trend} of="received" />
          <Bars name={word.decided} total={decided} days={trend} of="decided" />
          <Bars name={word.newCards} total={cards} days={trend} of="cards" />
        </div>
        <Table trend={trend} filter={filter} />
      </div>
    </section>
  )
}

/** The newest day first. */
function Table({ trend, filter }: { trend: Hall['trend']; filter: HallFilter }) {
  const word = useWords(text)
  const { number, shortDay } = useWriters()
  const cell = (to: string, count: number, said: string) => (
    <td>
      {count === 0 ? (
        number(0)
      ) : (
        <Link to={to} aria-label={`${said} ${number(count)}`}>
          {number(count)}
        </Link>
      )}
    </td>
  )
  return (
    <div className="trend-table" tabIndex={0} role="region" aria-labelledby="trend">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{word.day}</th>
            <th scope="col">{word.received}</th>
            <th scope="col">{word.decided}</th>
            <th scope="col">{word.newCards}</th>
          </tr>
        </thead>
        <tbody>
          {trend.toReversed().map(({ on, received, decided, cards }) => (
            <tr key={on}>
              <th scope="row">{shortDay(on)}</th>
              {cell(casesOfDay(filter, 'received', on), received, `${shortDay(on)} ${word.received}`)}
              {cell(casesOfDay(filter, 'decided', on), decided, `${shortDay(on)} ${word.decided}`)}
              {cell(cardsRaisedOn(filter, on), cards, `${shortDay(on)} ${word.newCards}`)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
