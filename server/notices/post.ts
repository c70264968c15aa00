import type { Database } from '../kernel/database.ts'
import { NotBefore } from '../kernel/outbox.ts'
import { nextTellingAt, type QuietHours } from './next-telling-at.ts'

/** What messages leave the house with. */
export interface Post {
  database: Database
  people: { details(id: string): Promise<{ mobile: string } | undefined> }
  /** How whoever lodged a complaint can be reached; null where there is no such complaint. */
  complainant(id: string): Promise<{ number: string; contact: string; partyId: string | null } | null>
  /** Six digits every case number opens with. */
  place: { readonly regionCode: string }
  publicOrigin: string
  quiet: QuietHours | null
}

/** Puts the message off to the morning if `now` is too late at night. */
export function keepQuiet({ quiet }: Post, now: string): void {
  const at = nextTellingAt(now, quiet)
  if (at !== now) throw new NotBefore(at)
}
