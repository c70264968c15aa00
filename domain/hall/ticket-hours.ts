import { minutesOf, nextWorkday, openSessions, timeAt, type CompiledCalendar } from '../calendar/index.ts'
import { civilDateOf, timeOfDay, type CivilDate } from '../kernel/index.ts'
import type { HallRules } from './rules.ts'

/** While no tickets are given: when the hall opens next, and from when that day tickets are given ('HH:MM'). */
export interface HallClosed {
  on: CivilDate
  opens: string
  ticketsFrom: string
}

/** Whether the hall gives no tickets at an instant; null while it does: in its opening hours and a little before each session. */
export function hallClosed(
  calendar: CompiledCalendar,
  at: string,
  { ticketsAtAnyHour, ticketsEarlyMinutes }: Pick<HallRules, 'ticketsAtAnyHour' | 'ticketsEarlyMinutes'>,
): HallClosed | null {
  if (ticketsAtAnyHour === 1) return null
  const [today, now] = [civilDateOf(at), timeOfDay(at)]
  for (let on = today; ; on = nextWorkday(calendar, on)) {
    const next = openSessions(calendar, on).find(({ to }) => on !== today || now < to)
    if (!next) continue
    const ticketsFrom = timeAt(Math.max(0, minutesOf(next.from) - ticketsEarlyMinutes))
    return on === today && ticketsFrom <= now ? null : { on, opens: next.from, ticketsFrom }
  }
}
