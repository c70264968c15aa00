import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import type { Duty } from './duty.ts'
import { text } from './text.ts'

type Zone = Duty['zones'][number]

/** Every queue as one line: now, today so far, and how its wait will go. */
export function Queues({ duty: { zones, goal } }: { duty: Duty }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const figure = (value: number | null) => (value === null ? '–' : number(value))
  return (
    <section className="sheet" aria-labelledby="queues">
      <h2 id="queues">{word.queues}</h2>
      <StackingTable<Zone>
        {...{ rows: zones, rowKey: 'letter', width: 1_000, empty: word.empty }}
        columns={[
          { title: word.zone, render: (_, zone) => `${zone.letter} ${named(zone)}` },
          { title: word.waiting, render: (_, { waiting }) => number(waiting) },
          { title: word.serving, render: (_, { serving }) => number(serving) },
          { title: word.counters, render: (_, { counters }) => number(counters) },
          {
            title: word.wait,
            render: (_, { wait }) => (wait ? word.range(Math.floor(wait.low), Math.ceil(wait.high)) : '–'),
          },
          { title: word.ahead, render: (_, zone) => <Ahead zone={zone} goal={goal} /> },
          { title: word.taken, render: (_, { today }) => number(today.taken) },
          { title: word.booked, render: (_, { today }) => number(today.booked) },
          { title: word.served, render: (_, { today }) => number(today.served) },
          { title: word.gone, render: (_, { today }) => number(today.gone) },
          { title: word.median, render: (_, { today }) => figure(today.median) },
          { title: word.ninetieth, render: (_, { today }) => figure(today.ninetieth) },
        ]}
      />
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
