import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Duty } from './duty-page.tsx'
import { text } from './text.ts'

type Zone = Duty['zones'][number]

/** Every queue as one line: now, today so far, and how its wait will go. */
export function Queues({ duty: { zones, goal } }: { duty: Duty }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const heads = [word.zone, word.waiting, word.serving, word.counters, word.wait, word.ahead]
  const more = [word.taken, word.served, word.gone, word.median, word.ninetieth]
  const figure = (value: number | null) => (value === null ? '–' : number(value))
  return (
    <section className="sheet" aria-labelledby="queues">
      <h2 id="queues">{word.queues}</h2>
      <div className="strip-frame" tabIndex={0} role="region" aria-labelledby="queues">
        <table className="counts">
          <thead>
            <tr>
              {[...heads, ...more].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zones.map((zone) => (
              <tr key={zone.letter}>
                <th scope="row">
                  {zone.letter} {named(zone)}
                </th>
                <td>{number(zone.waiting)}</td>
                <td>{number(zone.serving)}</td>
                <td>{number(zone.counters)}</td>
                <td>{zone.wait ? `${number(Math.floor(zone.wait.low))}–${number(Math.ceil(zone.wait.high))}` : '–'}</td>
                <td>
                  <Ahead zone={zone} goal={goal} />
                </td>
                <td>{number(zone.today.taken)}</td>
                <td>{number(zone.today.served)}</td>
                <td>{number(zone.today.gone)}</td>
                <td>{figure(zone.today.median)}</td>
                <td>{figure(zone.today.ninetieth)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const size = { width: 160, height: 36 }

/** The wait of whoever comes, until the hall closes; the dashed line is the goal. */
function Ahead({ zone: { ahead }, goal }: { zone: Zone; goal: number }) {
  const word = useWords(text)
  const { number } = useWriters()
  if (ahead.length === 0) return <span className="soft">{word.closedNow}</span>
  if (ahead.includes(null)) return <strong>{word.unserved}</strong>
  const waits = ahead.flatMap((one) => one ?? [])
  const most = Math.max(...waits)
  const top = Math.max(most, goal * 1.5)
  const y = (wait: number) => size.height - (wait / top) * size.height
  const points = waits.map((wait, index) => `${(index / Math.max(1, waits.length - 1)) * size.width},${y(wait)}`)
  return (
    <svg
      {...{ ...size, viewBox: `0 0 ${size.width} ${size.height}`, role: 'img' }}
      aria-label={word.trend(number(Math.round(most)), number(goal))}
    >
      <line x1="0" x2={size.width} y1={y(goal)} y2={y(goal)} stroke="#8c1d18" strokeDasharray="4 3" />
      <polyline points={points.join(' ')} fill="none" stroke="#0b3d91" strokeWidth="2" />
    </svg>
  )
}
