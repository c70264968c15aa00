import { calendarDraft, publishCalendarDraft, saveCalendarDraft } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CalendarChange } from '#domain/calendar/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { Browser } from './browse.ts'

export type Ordered = CalendarChange & { reason: string }

/** Drafts an order in place of what was drafted before, and publishes it today, as the centre's manager; gives the version it made. */
export async function orderCalendar(
  manager: Browser,
  { reason, ...order }: Ordered,
): Promise<ReplyOf<typeof calendarDraft>['newest']> {
  const { draft } = await manager.ask(calendarDraft, {})
  const body = { ...order, days: [...order.days] }
  await manager.ask(saveCalendarDraft, { body, ifMatch: draft?.revision ?? 0 })
  const effectiveOn = civilDateOf(new Date().toISOString())
  return (await manager.ask(publishCalendarDraft, { body: { effectiveOn, reason } })).newest
}
