import type { hallLive } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'

const text = words(
  {
    closed: (day: string, opens: string, from: string) =>
      `大厅现在不放号。${day} ${opens} 开门${from === opens ? '，开门即可取号。' : `，${from} 起可以取号。`}`,
  },
  {
    closed: (day: string, opens: string, from: string) =>
      `No tickets are given now. The hall opens on ${day} at ${opens}${from === opens ? ', and then gives tickets.' : `; tickets are given from ${from}.`}`,
  },
)

/** Says when the hall opens next, while it gives no tickets. */
export function HallClosed({ closed }: Pick<ReplyOf<typeof hallLive>, 'closed'>) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  if (closed === null) return null
  return (
    <p role="status" className="notice">
      {word.closed(dayWithWeekday(closed.on), closed.opens, closed.ticketsFrom)}
    </p>
  )
}
