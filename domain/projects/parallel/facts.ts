import type { CompiledCalendar } from '../../calendar/index.ts'
import type { ServiceItem } from '../../catalogue/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { Level } from '../../organisation/index.ts'
import type { AcceptedProject } from '../acceptance/events.ts'
import type { OnDuty } from '../duty.ts'
import type { ParallelSetup } from './setup.ts'

/** What a decision about a parallel approval goes by. */
export interface ParallelFacts extends OnDuty {
  at: string
  calendar: CompiledCalendar
  /** The departments of the accounts a command names, of those that are in office. */
  colleagues: Readonly<Record<string, string | null>>
  /** The files a command names that are the actor's own. */
  ownFiles: readonly string[]
  /** The authority the actor holds, by item of a licence; null of an item for none. */
  authority: Readonly<Record<string, Level | null>>
  /** The item of the licence a command weighs, ends, or objects about; null where it does none of it. */
  item: Pick<ServiceItem, 'name' | 'publicSafety' | 'reconsideration'> | null
  /**
   * What a new approval begins with; whether its stage may begin, whether another one is under way there, and which of its items
   * (by name) whoever builds may not apply for, until when (Licensing Law Art. 78, 79).
   */
  beginning: {
    setup: ParallelSetup
    project: AcceptedProject
    ready: boolean
    underWay: boolean
    banned: { item: string; until: CivilDate } | null
  } | null
}
