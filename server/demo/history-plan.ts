import type { Outage } from '#domain/supervision/index.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { City } from '#cities/city.ts'
import type { Applicant } from './applicants.ts'

/** What happens to the place itself while a history is played. */
export interface Scene {
  outage: Outage | null
  /** A window whose people are all away, from one instant to another. */
  unattended: { windowCode: string; fromAt: string; toAt: string; usernames: string[] } | null
}

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
  /** Absent while it is still looked for. */
  scene?: Scene | null
}
