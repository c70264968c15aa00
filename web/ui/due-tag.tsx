import { Tag } from 'antd'
import { useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { daysBetween, urgencyOf } from './remaining.ts'

const text = words(
  {
    none: '无时限',
    today: '今天到期',
    late: (days: string) => `超期 ${days} 天`,
    left: (days: string) => `剩 ${days} 天`,
  },
  {
    none: 'No limit running',
    today: 'Due today',
    late: (days: string) => `${days} days late`,
    left: (days: string) => `${days} days left`,
  },
)

const colours = { late: 'red', today: 'gold', soon: 'blue', calm: 'default', none: 'default' } as const

/** Calendar days to a due date, in the colours of the clocks; the date is said too. */
export function DueTag({ dueOn, today }: { dueOn: string | null; today: string }) {
  const word = useWords(text)
  const { day, number } = useWriters()
  const urgency = urgencyOf(dueOn, today)
  if (dueOn === null) return <span className="soft">{word.none}</span>
  const days = number(Math.abs(daysBetween(today, dueOn)))
  const said = urgency === 'late' ? word.late(days) : urgency === 'today' ? word.today : word.left(days)
  return (
    <Tag color={colours[urgency]} title={day(dueOn)}>
      {said}
    </Tag>
  )
}
