import type { ServiceItem } from '../../catalogue/index.ts'
import type { SharedPaper } from '../one-form.ts'
import type { OwnLimit } from './lawful.ts'

/** The same said in both languages. */
interface Both {
  zh: string
  en: string
}

/** A department that answers: for which items, within how many days of the distribution. */
export interface AnsweringDepartment {
  code: string
  items: readonly string[]
  limit: { value: number; unit: 'workday' | 'day' }
  /** What laws set for its items themselves; absent where the approval began before that was looked up. */
  own?: readonly OwnLimit[]
}

/** What an item gives its applicant where the stage is approved. */
export interface StageResult {
  item: string
  /** What stands on it, in the language of the law; the other is for reading. */
  name: string
  nameEn: string
  kind: 'certificate' | 'approval' | 'document'
  validYears: number | null
  /** What the item says of a revocation that is owed, and of objections to publication; absent where it leaves them to the default. */
  revokeWithin?: Period
  objectWithin?: Period
  decideObjectionWithin?: Period
}

type Period = NonNullable<ServiceItem['objectWithin']>

/** Working days the city gives each step; acceptance and the whole are also limited by law (clocks.ts). */
export interface ParallelLimits {
  /** The applicant brings what was missing. */
  supplement: number
  /** The lead department hands the application on. */
  distribution: number
  /** It brings those that disagree to an end. */
  resolution: number
  /** It draws the answers together into the one decision. */
  decision: number
  /** The whole, as promised; never more than the law allows. */
  promised: number
}

/** How one stage is handled in parallel. An approval keeps the one it began with. */
export interface ParallelSetup {
  stage: Both & { code: string }
  lead: string
  departments: readonly AnsweringDepartment[]
  papers: readonly SharedPaper[]
  limits: ParallelLimits
  /** The licences its items lead to; absent where it began before they were issued here. */
  results?: readonly StageResult[]
  /** Silence counts as consent only where a local rule says so: which one, and its words. Null: silence is a finding. */
  deemedConsent: { source: string; text: string } | null
}
