import type { CompiledCalendar } from '../../calendar/index.ts'
import type { OnDuty } from '../duty.ts'
import type { AcceptedProject } from './events.ts'
import type { AcceptanceSetup } from './setup.ts'

/** What a decision about an acceptance goes by. */
export interface AcceptanceFacts extends OnDuty {
  at: string
  calendar: CompiledCalendar
  /** The departments of the accounts a command names, of those that are in office. */
  colleagues: Readonly<Record<string, string | null>>
  /** The files a command names that are the actor's own. */
  ownFiles: readonly string[]
  /** Those of them that are images, by their bytes. */
  ownImages: readonly string[]
  /** What a new acceptance begins with: the set-up in force and the project; whether another one is under way there. */
  beginning: { setup: AcceptanceSetup; project: AcceptedProject; underWay: boolean } | null
}
