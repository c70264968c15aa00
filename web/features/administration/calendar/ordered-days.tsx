import { Button } from 'antd'
import { useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import type { Order } from './order.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../../ui/punctuation.ts'

interface DaysProps {
  order: Order
  /** Where days may still be taken out; the last one goes with the draft. */
  change?(order: Order): void
}

/** The days of an order, and by whom they are ordered. */
export function OrderedDays({ order, change }: DaysProps) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const { of } = usePunctuation()
  const { level, days, coversYear } = order
  const removes = change !== undefined && coversYear === undefined && days.length > 1
  return (
    <>
      <p>
        {of(word.level, word[level])}
        {coversYear !== undefined && ` · ${word.ofNotice(coversYear)}`}
      </p>
      <ul className="people pending-days">
        {days.map((day) => (
          <li key={day.on} className="line">
            <span>
              {dayWithWeekday(day.on)} ·{' '}
              {day.works === null ? word.withdrawn : day.works ? word.worksThen : word.offThen} · {day.why}
            </span>
            {removes && (
              <Button
                size="small"
                aria-label={word.remove(dayWithWeekday(day.on))}
                onClick={() => change({ ...order, days: days.filter(({ on }) => on !== day.on) })}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
