import { changedDays, refuseCalendarChange, writtenCalendar, type CalendarChange } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { civilDateOf, refuse, type Refusal } from '#domain/kernel/index.ts'
import { recalculate, type CaseDesk } from '../cases/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import type { RecountStages } from '../projects/index.ts'
import type { Calendars } from './calendars.ts'
import { versionLine, type VersionLine } from './history.ts'
import { afterOrder } from './order.ts'

interface Parts {
  database: Database
  desk: CaseDesk
  calendars: Calendars
  recountStages: RecountStages
}
type Sender = Pick<Act, 'requestId' | 'requestHash'> & { by: Actor; expectedVersion?: number }

/** Publishes an order: a new version of the calendar, and in the same transaction every open case and stage counted by it. */
export async function publishCalendar(
  { database, desk, calendars, recountStages }: Parts,
  { by, expectedVersion, requestId, requestHash }: Sender,
  { reason, ...change }: CalendarChange & { reason: string },
): Promise<VersionLine | Refusal> {
  const version = `calendar-${(expectedVersion ?? calendars.number()) + 1}`
  const detail = { level: change.level, days: change.days.length }
  const act: Act = { by: by.id, action: 'publish-calendar', requestId, requestHash, subject: version, detail }
  const done = await administer(database, act, async (query) => {
    // One order after the other; questions go on.
    const [now] = await query<{ at: string }>(lock)
    await calendars.load()
    const [before, number] = [desk.calendar(null), calendars.number()]
    if (version !== `calendar-${number + 1}`) return refuse('calendar-changed-meanwhile')
    const after = afterOrder(before, number, change)
    const refused = refuseCalendarChange(before, after, change, civilDateOf(now?.at ?? ''))
    if (refused) return refused
    const { lines: _, ...ofCases } = await recalculate(desk, query, calendars.versions(), { by, after, write: true })
    const { lines: __, ...stages } = await recountStages(query, { by, after, write: true })
    const effects = { ...ofCases, stages }
    const changed = {
      level: change.level,
      coversYear: change.coversYear ?? null,
      days: changedDays(before, after, change),
    }
    const { hours: ___, ...body } = writtenCalendar(after)
    await query(insert, [number + 1, version, body, changed, effects, reason, by.id])
    return undefined
  })
  if (!('subject' in done)) return done
  await calendars.load()
  return versionLine(database, done.subject)
}

const lock = `select clock_timestamp() as at from (select pg_advisory_xact_lock(hashtext('calendar_version'))) l`

const insert = `insert into calendar_version (number, version, body, change, effects, reason, published_by)
  values ($1, $2, $3, $4, $5, $6, $7)`
