import type { calendarYear } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { dayKind, isProvisional, type Calendar } from '#domain/calendar/index.ts'
import { addDays, civilDateOf, type CivilDate } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Calendars } from './calendars.ts'

type Year = ReplyOf<typeof calendarYear>

/** The days of a year as the calendar in force has them; this year where none is asked for. */
export async function yearOfCalendar(database: Database, calendars: Calendars, asked?: string): Promise<Year> {
  const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
  const today = civilDateOf(now)
  const year = Number(asked || today.slice(0, 4))
  const calendar = calendars.current()
  const days: Year['days'] = []
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) days.push(dayOf(calendar, on))
  const workdays = days.filter(({ works }) => works).length
  const { version } = calendar
  return {
    number: calendars.number(),
    version,
    year,
    today,
    provisional: isProvisional(calendar, year),
    workdays,
    days,
  }
}

function dayOf(calendar: Calendar, on: CivilDate): Year['days'][number] {
  const { works, why, whyEn } = dayKind(calendar, on)
  const layer = calendar.layers.findLast(({ days }) => Object.hasOwn(days, on))
  return { on, works, why, whyEn, level: layer ? (layer.level ?? 'national') : null }
}
