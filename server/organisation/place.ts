import type { CompiledCalendar, Timetable } from '#domain/calendar/index.ts'
import type { Database } from '../kernel/database.ts'

/** Where we are: the city the database was loaded with. */
export interface Place {
  /** Six digits of GB/T 2260, with which every case number opens. */
  readonly regionCode: string
  /** A calendar with the centre's opening hours. */
  withHours(calendar: CompiledCalendar): CompiledCalendar
  /** Reads it from the database; before that nothing can be numbered. */
  load(): Promise<void>
}

export function createPlace(database: Pick<Database, 'query'>): Place {
  let regionCode = ''
  let hours: Timetable | null = null
  return {
    get regionCode() {
      return regionCode
    },
    withHours: (calendar) => (hours ? { ...calendar, hours } : calendar),
    load: async () => {
      const [city] = await database.query<{ region_code: string; opening_hours: Timetable | null }>(
        'select region_code, opening_hours from city',
      )
      regionCode = city?.region_code ?? ''
      hours = city?.opening_hours ?? null
    },
  }
}
