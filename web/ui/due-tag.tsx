import { useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { counted } from './counted.ts'
import { daysBetween, urgencyOf, type Urgency } from './remaining.ts'

const text = words(
  {
    none: '无时限',
    today: '今天到期',
    lateWork: (days: string) => `超期 ${days} 个工作日`,
    leftWork: (days: string) => `剩 ${days} 个工作日`,
    late: (days: string) => `超期 ${days} 天`,
    left: (days: string) => `剩 ${days} 天`,
    dueOn: (day: string) => `${day}到期`,
  },
  {
    none: 'No limit running',
    today: 'Due today',
    lateWork: (days: string) => `${counted(days, 'working day')} late`,
    leftWork: (days: string) => `${counted(days, 'working day')} left`,
    late: (days: string) => `${counted(days, 'day')} late`,
    left: (days: string) => `${counted(days, 'day')} left`,
    dueOn: (day: string) => `due on ${day}`,
  },
)

/** Said beside the colour, so that it never speaks alone. */
const marks: Record<Urgency, string> = { late: '▲', today: '◆', soon: '●', calm: '', none: '' }

interface DueTagProps {
  dueOn: string | null
  today: string
  /** Working days left, where the server counted them; calendar days are shown otherwise. */
  daysLeft?: number | null
}

/** The time left to a due date, on the scale of the clocks; the date itself is said too. */
export function DueTag({ dueOn, today, daysLeft }: DueTagProps) {
  const word = useWords(text)
  const { day, number } = useWriters()
  const urgency = urgencyOf(dueOn, today, daysLeft)
  if (dueOn === null) return <span className="soft">{word.none}</span>
  const counted = daysLeft ?? daysBetween(today, dueOn)
  const [late, left] =
    daysLeft === undefined || daysLeft === null ? [word.late, word.left] : [word.lateWork, word.leftWork]
  const days = number(Math.abs(counted))
  const said = urgency === 'late' ? late(days) : urgency === 'today' ? word.today : left(days)
  return (
    <span className={`due due-${urgency}`} title={word.dueOn(day(dueOn))}>
      {marks[urgency] && <span aria-hidden="true">{marks[urgency]} </span>}
      {said}
    </span>
  )
}
