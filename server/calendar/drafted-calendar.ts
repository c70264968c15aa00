import type { calendarDraft } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { changedDays, refuseCalendarChange, writtenCalendar, type CalendarChange } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { recalculate, type CaseDesk } from '../cases/index.ts'
import type { Database } from '../kernel/database.ts'
import type { DraftSender } from '../kernel/drafts.ts'
import { applyDraft, discardDraft, keptDraft, publishDraft, saveDraft, type Drafted } from '../kernel/whole-drafts.ts'
import type { RecountStages } from '../projects/index.ts'
import type { Calendars } from './calendars.ts'
import { newestVersion } from './history.ts'
import { afterOrder } from './order.ts'

export interface CalendarParts {
  database: Database
  desk: CaseDesk
  calendars: Calendars
  recountStages: RecountStages
}
export type WorkedOn = ReplyOf<typeof calendarDraft>

/** An order is drafted upon the calendar in force, of which there are so many. */
type DraftedCalendar = Drafted<{ number: number }, CalendarChange>

/** How an order is checked, and put in force: a new version, and in the same transaction every open case and stage counted by it. */
const drafted = ({ desk, calendars, recountStages }: CalendarParts): DraftedCalendar => ({
  kind: 'calendar',
  async check(_, { body }, on) {
    await calendars.load()
    const before = desk.calendar(null)
    return refuseCalendarChange(before, afterOrder(before, calendars.number(), body), body, on) ?? []
  },
  async put(query, { body, reason, decidedBy }) {
    const [before, number] = [desk.calendar(null), calendars.number()]
    const after = afterOrder(before, number, body)
    // By its keys in order, as every entry is written: none of a hundred thousand has to put them so.
    const by: Actor = { departmentCode: null, id: decidedBy ?? '', role: 'centre-manager', windowCode: null }
    const { lines: _, ...ofCases } = await recalculate(desk, query, calendars.versions(), { by, after, write: true })
    const { lines: __, ...stages } = await recountStages(query, { by, after, write: true })
    const days = changedDays(before, after, body)
    const change = { level: body.level, coversYear: body.coversYear ?? null, days }
    const { hours: ___, ...written } = writtenCalendar(after)
    const effects = { ...ofCases, stages }
    await query(insert, [number + 1, after.version, written, change, effects, reason, by.id])
  },
})

const insert = `insert into calendar_version (number, version, body, change, effects, reason, published_by)
  values ($1, $2, $3, $4, $5, $6, $7)`

/** The calendar as it is, and the order that is being worked on. */
export async function workedOn({ database: { query }, desk, calendars }: CalendarParts): Promise<WorkedOn> {
  await calendars.load()
  const [newest, draft] = await Promise.all([
    newestVersion(query),
    keptDraft<unknown, CalendarChange>(query, 'calendar'),
  ])
  if (!draft) return { newest, draft: null }
  const { body, revision, savedBy, savedAt, effectiveOn, reason, due: held } = draft
  const before = desk.calendar(null)
  const changed = changedDays(before, afterOrder(before, calendars.number(), body), body)
  const order = { ...body, days: [...body.days] }
  return { newest, draft: { revision, savedBy, savedAt, effectiveOn, reason, order, changedDays: changed, held } }
}

/** Keeps an order in place of what was drafted before; throws a 400 for days that do not exist or stand twice. */
export function saveOrder(
  { database, desk, calendars }: CalendarParts,
  sender: DraftSender,
  order: CalendarChange,
): Promise<Refusal | undefined> {
  afterOrder(desk.calendar(null), calendars.number(), order)
  const detail = { level: order.level, days: order.days.length }
  return saveDraft<{ number: number }, CalendarChange>(database, 'calendar', { ...sender, detail }, () =>
    Promise.resolve({ base: { number: calendars.number() }, body: order }),
  )
}

/** Publishes the order from a day on; today's is in force at once. */
export const publishOrder = (
  parts: CalendarParts,
  sender: DraftSender,
  body: { effectiveOn: string; reason: string },
) => publishDraft(parts.database, drafted(parts), sender, body)

export const discardOrder = ({ database }: CalendarParts, sender: DraftSender) =>
  discardDraft(database, 'calendar', sender)

/** Puts the order in force whose day has come. */
export async function applyCalendar(parts: CalendarParts): Promise<void> {
  await applyDraft(parts.database, drafted(parts))
  await parts.calendars.load()
}
