import type { calendarDraft, calendarYear, previewCalendar } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CalendarChange } from '#domain/calendar/index.ts'

/** A change that is being put together: days of one authority, or the notice of a year. */
export type Order = Omit<CalendarChange, 'days'> & { days: CalendarChange['days'][number][] }
export type OrderedDay = Order['days'][number]
export type CalendarYear = ReplyOf<typeof calendarYear>
export type CalendarDay = CalendarYear['days'][number]
export type WorkedOn = ReplyOf<typeof calendarDraft>
export type Preview = ReplyOf<typeof previewCalendar>

export const noOrder: Order = { level: 'centre', days: [] }

/** An order with one more day; a day said twice counts as said last, and another authority's order begins anew. */
export function withDay(order: Order, level: Order['level'], day: OrderedDay): Order {
  const kept = level === order.level && order.coversYear === undefined ? order.days : []
  const days = [...kept.filter(({ on }) => on !== day.on), day].sort((a, b) => (a.on < b.on ? -1 : 1))
  return { level, days }
}
