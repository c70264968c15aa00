import { compileCalendar, nationalCalendar, type Calendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

/** Every calendar ever published: cases stay on the version they are pinned to, so none is edited and none removed. */
export interface Calendars {
  /** The calendar new cases are pinned to, and how many there were with it. */
  current(): CompiledCalendar
  number(): number
  /** A version; throws 503 for one that another server has only just published. */
  of(version: string): CompiledCalendar
  versions(): string[]
  /** The version of that number, counted from one; throws 404 for one that is not there. */
  numbered(number: number): CompiledCalendar
  /** Looks whether something was published. */
  load(): Promise<void>
}

interface Row {
  number: number
  body: Calendar
}

/** Keeps the calendars in memory; the first came with the program. */
export function createCalendars(database: Pick<Database, 'query'>): Calendars {
  const written = new Map<string, Calendar>([[nationalCalendar.version, nationalCalendar]])
  const compiled = new Map<string, CompiledCalendar>([[nationalCalendar.version, nationalCalendar]])
  let newest = { number: 1, version: nationalCalendar.version }

  const of = (version: string): CompiledCalendar => {
    const known = compiled.get(version)
    if (known) return known
    const calendar = written.get(version)
    if (!calendar) {
      void load().catch(() => undefined)
      throw new Problem(503, 'away')
    }
    const counted = compileCalendar(calendar)
    compiled.set(version, counted)
    return counted
  }
  const load = async () => {
    const rows = await database.query<Row>(
      'select number, body from calendar_version where number > $1 order by number',
      [newest.number],
    )
    for (const { number, body } of rows) {
      written.set(body.version, body)
      newest = { number, version: body.version }
    }
  }
  return {
    of,
    load,
    current: () => of(newest.version),
    number: () => newest.number,
    versions: () => [...written.keys()],
    numbered(number) {
      const version = [...written.keys()][number - 1]
      if (version === undefined) throw new Problem(404, 'calendar-version-not-found')
      return of(version)
    },
  }
}
