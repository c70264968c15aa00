import type { Band } from '#api/supervise.ts'
import { addWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'

/** Working days left within which a case is due soon, and near. */
const ends = { soon: 2, near: 5 }

/** The last day of each band that runs towards its due date; what is due after `near` is later. */
export interface BandEnds {
  today: CivilDate
  soon: CivilDate
  near: CivilDate
}

export const bandEnds = (today: CivilDate, calendar: CompiledCalendar): BandEnds => ({
  today,
  soon: addWorkdays(calendar, today, ends.soon),
  near: addWorkdays(calendar, today, ends.near),
})

/** The due dates of a band, both inclusive; null where it is not told by due dates. */
export function dueDatesOf(band: Band, { today, soon, near }: BandEnds): [CivilDate, CivilDate] | null {
  switch (band) {
    case 'overdue':
      return ['0001-01-01', addDays(today, -1)]
    case 'today':
      return [today, today]
    case 'soon':
      return [addDays(today, 1), soon]
    case 'near':
      return [addDays(soon, 1), near]
    case 'later':
      return [addDays(near, 1), '9999-12-30']
    case 'suspended':
    case 'resting':
      return null
  }
}
