import type { Limit } from '../../../catalogue/index.ts'
import type { CivilDate } from '../../../kernel/index.ts'
import type { FinishedAs } from '../../act.ts'

/** A special procedure as it was begun. */
export interface TracedSuspension {
  startOn: CivilDate
  by: string
  /** Begun on the last day of a promise of more than one day. */
  onLastDay: boolean
  version: number
}

/** What of one case shows only beside others: who, when and how it ended. `null` means "has not happened" or "nobody". */
export interface CaseTrace {
  id: string
  /** Entries of its log so far; the last is what a finding cites. */
  version: number
  itemCode: string
  itemVersion: number
  departmentCode: string
  windowCode: string | null
  instant: boolean
  /** Something that is the same for the same party, telephone, device; never the number itself. */
  applicant: string
  phone?: string
  device?: string
  /** The account that files for others as a trade. */
  intermediary: string | null
  /** Who of the staff received or accepted it last, and who decided it. */
  handler: string | null
  decider: string | null
  /** Instants. */
  appliedAt: string
  acceptedAt: string | null
  decidedAt: string | null
  endedAt: string | null
  endedAs: FinishedAs | null
  /** Working days left of the clock that ran when it ended: 0 on its last day, negative once it was over; null where it has not ended or none ran. */
  daysLeft: number | null
  /** The limit it is promised in, as its clock counts it. */
  promise: Pick<Limit, 'value' | 'unit'> | null
  /** Papers handed in, and papers the guide asks for. */
  files: number
  asked: number
  suspensions: readonly TracedSuspension[]
}

/** Cases of which a finding cites an entry. */
const mostCited = 100

/** The entries a finding cites of cases: of very many the first ones, for nobody reads more and the numbers tell how many there are. */
export const citedOf = (cases: readonly Pick<CaseTrace, 'id' | 'version'>[]) =>
  cases.slice(0, mostCited).map(({ id, version }) => ({ stream: id, version }))
