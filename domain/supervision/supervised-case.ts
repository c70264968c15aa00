import type { CompiledCalendar, StandStill } from '../calendar/index.ts'
import type { LedgerClock } from '../cases/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { Act } from './act.ts'

/** What rules ask of an item: what its guide promises and the law prescribes. */
export interface SupervisedItem {
  code: string
  departmentCode: string
  instant: boolean
  residency: ServiceItem['residency']
  /** Whether its window holds the power to decide and seal (真正授权). */
  windowDecides: boolean
  fourEyes: boolean
  /** Somebody's major interest is touched as a rule: interested parties are told (Licensing Law Art. 36). */
  interestedParties: boolean
  hearing: boolean
  quantity: number | null
  materials: readonly string[]
  steps: readonly Pick<ServiceItem['reviewSteps'][number], 'code' | 'days' | 'siteInspection'>[]
}

/** A clock of the case; `stoppedAt` says the instant where the record has one (`stoppedOn` is the day). */
export interface WatchedClock extends LedgerClock {
  stoppedAt?: string | null
  /** The very instant it is over, where a deadline was stated to the second. */
  dueAt?: string
}

/** A special procedure that stops the clocks, and until when the applicant was told it takes. */
export interface WatchedProcedure {
  startOn: CivilDate
  toldUntilOn: CivilDate
  endAt: string | null
}

/** A case as supervision sees it: ours, or one of a department that keeps its own system. */
export interface SupervisedCase {
  id: string
  /** The outside system it is kept in; null is our own. */
  system: string | null
  departmentCode: string
  windowCode: string | null
  item: SupervisedItem
  calendar: CompiledCalendar
  /** When the clocks of the decision stood still. */
  stretches: readonly StandStill[]
  clocks: readonly WatchedClock[]
  procedures: readonly WatchedProcedure[]
  /** Instants; null is "has not happened". */
  acceptedAt: string | null
  decidedAt: string | null
  closedAt: string | null
  lastAt: string
  /** Its whole history so far. Made when first asked for. */
  readonly acts: readonly Act[]
}
