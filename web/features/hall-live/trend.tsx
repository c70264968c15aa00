import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cardsRaisedOn, cardsRaisedSince, casesOfDay } from './addresses.ts'
import { Bars } from './bars.tsx'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'

type Day = Hall['trend'][number]

/** Thirty days as bars, and the same as a table whose numbers open their lists. */
export function Trend({ trend, filter }: { trend: Hall['trend']; filter: HallFilter }) {
  const word = useWords(text)
  const { number } = useWriters()
  const sum = (of: (day: Day) => number) => trend.reduce((so, day) => so + of(day), 0)
  const received = sum((day) => day.received)
  const decided = sum((day) => day.decided)
  const cards = sum((day) => day.cards)
  return (
    <section className="hall-part hall-trend" aria-labelledby="trend">
      <h2 id="trend">{word.trend}</h2>
      <p className="soft">{word.trendSays}</p>
      <div className="trend">
        <div
          className="trend-charts"
          role="img"
          aria-label={word.chart(number(received), number(decided), number(cards))}
        >
          <Bars name={word.received} total={number(received)} days={trend} of="received" />
          <Bars name={word.decided} total={number(decided)} days={trend} of="decided" />
          <Bars name={word.newCards} total={number(cards)} days={trend} of="cards" />
        </div>
        <Table trend={trend} filter={filter} totals={{ received, decided, cards }} />
      </div>
    </section>
  )
}

interface TableProps {
  trend: Hall['trend']
  filter: HallFilter
  totals: Record<'received' | 'decided' | 'cards', number>
}

/** All days together, then each, the newest first. */
function Table({ trend, filter, totals }: TableProps) {
  const word = useWords(text)
  const { number, shortDay } = useWriters()
  const all = word.allDays(number(trend.length))
  const [first, last] = [trend[0]?.on ?? '', trend.at(-1)?.on ?? '']
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
          <tr>
            <th scope="row">{all}</th>
            {cell(casesOfDay(filter, 'received', last, first), totals.received, `${all} ${word.received}`)}
            {cell(casesOfDay(filter, 'decided', last, first), totals.decided, `${all} ${word.decided}`)}
            {cell(cardsRaisedSince(filter, first, last), totals.cards, `${all} ${word.newCards}`)}
          </tr>
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
