import * as contract from '#api/administration-calendar.ts'
import { differingDays, readNotice } from '#domain/calendar/index.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import { draftSenderOf } from '../kernel/drafts.ts'
import type { Mount } from '../kernel/mount.ts'
import { yearOfCalendar } from './calendar-year.ts'
import { calendarHistory } from './history.ts'
import { preview } from './preview-calendar.ts'
import { discardOrder, publishOrder, saveOrder, workedOn, type CalendarParts } from './drafted-calendar.ts'

/** The working calendar: read by everybody who works here, ordered by the centre's manager. */
export function calendarRoutes(mount: Mount<Account>, parts: CalendarParts): void {
  const { database, calendars } = parts
  mount(contract.calendarYear, ({ query }) => yearOfCalendar(database, calendars, query.year))
  mount(contract.calendarVersions, () => calendarHistory(database))
  mount(contract.readCalendarNotice, ({ body }) => readNotice(body.text, body.year))
  mount(contract.previewCalendar, ({ account, body }) => preview(parts, actorOf(account), body))
  const after = async (done: Promise<Refusal | undefined>) => (await done) ?? workedOn(parts)
  mount(contract.calendarDraft, () => workedOn(parts))
  mount(contract.saveCalendarDraft, (ask) => after(saveOrder(parts, draftSenderOf(ask), ask.body)))
  mount(contract.publishCalendarDraft, (ask) => after(publishOrder(parts, draftSenderOf(ask), ask.body)))
  mount(contract.discardCalendarDraft, (ask) => after(discardOrder(parts, draftSenderOf(ask))))
  mount(contract.compareCalendars, async ({ query: { from, to } }) => {
    await calendars.load()
    const changedDays = differingDays(calendars.numbered(Number(from)), calendars.numbered(Number(to)))
    return { changedDays }
  })
}
