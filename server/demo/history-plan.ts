import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { City } from '#cities/city.ts'
import type { Applicant } from './applicants.ts'

/** What a history follows from. */
export interface HistoryPlan {
  city: City
  calendar: CompiledCalendar
  cases: number
  /** Streams and draws follow it. */
  seed: string
  /** The moment the history ends (milliseconds since 1970): what lies beyond has not happened yet. */
  until: number
  applicants: readonly Applicant[]
  accountOf(username: string): string
}
