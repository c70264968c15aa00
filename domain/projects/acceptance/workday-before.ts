import { isWorkday, type CompiledCalendar } from '../../calendar/index.ts'
import { addDays, type CivilDate } from '../../kernel/index.ts'

/** The last working day before a day. */
export function workdayBefore(calendar: CompiledCalendar, on: CivilDate): CivilDate {
  let before = addDays(on, -1)
  while (!isWorkday(calendar, before)) before = addDays(before, -1)
  return before
}
