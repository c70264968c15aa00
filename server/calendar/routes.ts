import * as contract from '#api/administration-calendar.ts'
import { readNotice } from '#domain/calendar/index.ts'
import { type CaseDesk } from '../cases/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import type { RecountStages } from '../projects/index.ts'
import type { Calendars } from './calendars.ts'
import { yearOfCalendar } from './calendar-year.ts'
import { calendarHistory } from './history.ts'
import { preview } from './preview-calendar.ts'
import { publishCalendar } from './publish-calendar.ts'

interface Parts {
  database: Database
  desk: CaseDesk
  calendars: Calendars
  recountStages: RecountStages
}

/** The working calendar: read by everybody who works here, ordered by the centre's manager. */
export function calendarRoutes(mount: Mount<Account>, parts: Parts): void {
  const { database, calendars } = parts
  mount(contract.calendarYear, ({ query }) => yearOfCalendar(database, calendars, query.year))
  mount(contract.calendarVersions, () => calendarHistory(database))
  mount(contract.readCalendarNotice, ({ body }) => readNotice(body.text, body.year))
  mount(contract.previewCalendar, ({ account, body }) => preview(parts, actorOf(account), body))
  mount(contract.publishCalendar, ({ account, body, requestId, requestHash, expectedVersion }) => {
    const seen = expectedVersion === undefined ? {} : { expectedVersion }
    return publishCalendar(parts, { by: actorOf(account), requestId, requestHash, ...seen }, body)
  })
}
