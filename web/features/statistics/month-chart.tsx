import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'
import type { Statistics } from './questions.ts'

const height = 120
const width = 480

/** Received and decided month by month: bars to see, and the same as a table to read. */
export function MonthChart({ months }: Pick<Statistics, 'months'>) {
  const word = useWords(text)
  const { number } = useWriters()
  return (
    <section aria-labelledby="chart">
      <h2 id="chart">{word.chart}</h2>
      <Bars months={months} />
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="chart">
        <table>
          <thead>
            <tr>
              <th scope="col">{word.months}</th>
              <th scope="col" className="figure">
                <span className="key received" /> {word.received}
              </th>
              <th scope="col" className="figure">
                <span className="key decided" /> {word.decided}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, received, decided }) => (
              <tr key={month}>
                <th scope="row">{word.month(month.slice(0, 4), month.slice(5))}</th>
                <td className="figure">{number(received)}</td>
                <td className="figure">{number(decided)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Bars({ months }: Pick<Statistics, 'months'>) {
  const most = Math.max(1, ...months.flatMap(({ received, decided }) => [received, decided]))
  const step = width / months.length
  const bar = (value: number) => (value / most) * height
  return (
    <svg className="month-chart" viewBox={`0 0 ${width} ${height + 20}`} aria-hidden="true">
      {months.map(({ month, received, decided }, nth) => (
        <g key={month} transform={`translate(${nth * step} 0)`}>
          <rect
            className="received"
            x={step * 0.14}
            width={step * 0.34}
            y={height - bar(received)}
            height={bar(received)}
          />
          <rect
            className="decided"
            x={step * 0.52}
            width={step * 0.34}
            y={height - bar(decided)}
            height={bar(decided)}
          />
          <text x={step / 2} y={height + 15} textAnchor="middle">
            {Number(month.slice(5))}
          </text>
        </g>
      ))}
    </svg>
  )
}
