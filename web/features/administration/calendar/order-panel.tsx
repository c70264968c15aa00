import { Button } from 'antd'
import { previewCalendar } from '#api/administration-calendar.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { noOrder, type Order } from './order.ts'
import { OrderPreview } from './order-preview.tsx'
import { text } from './text.ts'

interface PanelProps {
  order: Order
  change(order: Order): void
  /** How many cases moved. */
  published(moved: number): void
}

/** What is to be published: its days, what it does to open cases, and the act. */
export function OrderPanel({ order, change, published }: PanelProps) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const { mutate, data, error, isPending, reset } = useCommand(previewCalendar, { refresh: false })
  const { level, days, coversYear } = order
  const edit = (next: Order) => {
    reset()
    change(next)
  }
  if (days.length === 0) return <p className="soft">{word.pendingNone}</p>
  return (
    <section className="sheet" aria-label={word.pending}>
      <h2>{word.pending}</h2>
      <p>
        {word.level}：{word[level]}
        {coversYear !== undefined && ` · ${word.ofNotice(coversYear)}`}
      </p>
      <ul className="people pending-days">
        {days.map((day) => (
          <li key={day.on} className="line">
            <span>
              {dayWithWeekday(day.on)} ·{' '}
              {day.works === null ? word.withdrawn : day.works ? word.worksThen : word.offThen} · {day.why}
            </span>
            {coversYear === undefined && (
              <Button
                size="small"
                aria-label={word.remove(dayWithWeekday(day.on))}
                onClick={() => edit({ ...order, days: days.filter(({ on }) => on !== day.on) })}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <Button type="primary" loading={isPending} onClick={() => mutate({ body: order })}>
          {word.preview}
        </Button>
        <Button onClick={() => edit(noOrder)}>{word.clear}</Button>
      </p>
      <RefusalNotice error={error} />
      {data && <OrderPreview order={order} preview={data} published={published} />}
    </section>
  )
}
