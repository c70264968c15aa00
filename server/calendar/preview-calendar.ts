import type { previewCalendar } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { changedDays, refuseCalendarChange, type CalendarChange } from '#domain/calendar/index.ts'
import { caseNumberOf, type Actor } from '#domain/cases/index.ts'
import { civilDateOf, type Refusal } from '#domain/kernel/index.ts'
import { recalculate, type CaseDesk, type MovedLine } from '../cases/index.ts'
import type { CalendarParts } from './drafted-calendar.ts'
import { afterOrder } from './order.ts'

type Preview = ReplyOf<typeof previewCalendar>

/** Lines of stages shown; the counts are of all. */
const shownLines = 200

/** What an order would change; nothing is written. */
export async function preview(
  { database, desk, calendars, recountStages }: CalendarParts,
  by: Actor,
  change: CalendarChange,
): Promise<Preview | Refusal> {
  await calendars.load()
  const [before, number] = [desk.calendar(null), calendars.number()]
  const after = afterOrder(before, number, change)
  const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
  const refused = refuseCalendarChange(before, after, change, civilDateOf(now))
  if (refused) return refused
  const options = { by, after, write: false }
  const { lines, ...effects } = await recalculate(desk, database.query, calendars.versions(), options)
  const { lines: stageLines, ...stages } = await recountStages(database.query, options)
  const changed = changedDays(before, after, change)
  return {
    ...{ number, changedDays: changed, ...effects, stages },
    lines: await Promise.all(lines.map((line) => shown(desk, line))),
    stageLines: stageLines.sort((a, b) => (a.from < b.from ? -1 : 1)).slice(0, shownLines),
  }
}

async function shown(
  { items, regionCode }: CaseDesk,
  { caseId, itemCode, itemVersion, receivedOn, serial, clock, from, to }: MovedLine,
): Promise<Preview['lines'][number]> {
  const { name, nameEn } = await items.version(itemCode, itemVersion)
  const caseNumber = caseNumberOf({ serial, receivedOn }, regionCode)
  return { caseId, caseNumber, itemCode, itemName: name, itemNameEn: nameEn, clock, from, to }
}
