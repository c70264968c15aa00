import { useWriters } from '../../kernel/time.ts'
import type { Hall } from './questions.ts'

interface BarsProps {
  name: string
  total: string
  days: Hall['trend']
  of: 'received' | 'decided' | 'cards'
}

const size = { bar: 8, step: 12, height: 56 }

/** One bar a day, on a scale of its own that is written beside it. */
export function Bars({ name, total, days, of }: BarsProps) {
  const { number, shortDay } = useWriters()
  const most = Math.max(1, ...days.map((day) => day[of]))
  const width = days.length * size.step
  const [first, last] = [days[0], days.at(-1)]
  return (
    <figure className={`bars bars-${of}`}>
      <figcaption>
        {name} <strong>{total}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
        {days.map((day, at) => {
          const height = (day[of] / most) * (size.height - 2)
          return <rect key={day.on} x={at * size.step + 2} y={size.height - height} width={size.bar} height={height} />
        })}
      </svg>
      <span className="bars-scale soft" aria-hidden="true">
        <span>{first && shortDay(first.on)}</span>
        <span>≤ {number(most)}</span>
        <span>{last && shortDay(last.on)}</span>
      </span>
    </figure>
  )
}
