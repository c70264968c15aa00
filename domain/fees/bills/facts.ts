import type { Actor } from '../../cases/index.ts'
import type { Collection } from '../charge-book.ts'
import type { ChargeRule } from '../charge-rule.ts'

/** What a decision about a bill goes by. */
export interface BillFacts {
  at: string
  actor: Actor
  collection: Collection | null
  /** The rules a bill for its subject is computed by, in their version, and what they cannot compute. */
  book: { version: number; rules: readonly ChargeRule[]; besides: readonly string[] }
  /** What the subject says of itself: areas, sums, counts. */
  subjectFacts: Readonly<Record<string, number>>
}
