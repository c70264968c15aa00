import type { CompiledCalendar, StandStill } from '../calendar/index.ts'
import type { ClockKind, LedgerClock } from '../cases/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { Act } from './act.ts'

/** A charge as the item's list has it (fen); null is an amount that is reckoned. */
export interface ListedFee {
  name: string
  amountFen: number | null
  /** Whether a law or an administrative regulation allows it (Licensing Law Art. 58); null where its rank is not known. */
  basisSuffices: boolean | null
}

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
  /** What the form asks: a correction may name these too. */
  questions?: readonly string[]
  /** The legal list of charges; absent where it is not known. */
  fees?: readonly ListedFee[]
  /** First reviewed here and decided by the organ above (Art. 35, 43). */
  forwards?: boolean
  steps: readonly Pick<ServiceItem['reviewSteps'][number], 'code' | 'days' | 'siteInspection'>[]
}

/** A clock of the case; `stoppedAt` says the instant where the record has one (`stoppedOn` is the day). */
export interface WatchedClock extends Omit<LedgerClock, 'kind'> {
  /** `opinion`: what one department is asked for in a joint case. */
  kind: ClockKind | 'opinion'
  /** The department that owes it, where it is not the case's own. */
  departmentCode?: string
  /** When it stood still, of a clock that does so by itself: the case's own stretches are then none of it. */
  stretches?: readonly StandStill[]
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
  /** Nobody answered, and the law accepted it. */
  acceptedBySilence?: boolean
  decidedAt: string | null
  closedAt: string | null
  lastAt: string
  /** Its whole history so far. Made when first asked for. */
  readonly acts: readonly Act[]
}
