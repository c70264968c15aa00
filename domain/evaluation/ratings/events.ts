import type { Actor } from '../../cases/index.ts'
import type { RatedService } from './commands.ts'
import type { PoorReason, RatingFinding, RatingGrade } from './grades.ts'

/** Everything that can happen to a rating. `…By` are instants: the end of the last working day. */
export type RatingEvent =
  | {
      type: 'ServiceRated'
      /** The log does not tell on whoever rates. */
      by: null
      service: RatedService
      grade: RatingGrade
      reasons: PoorReason[]
      sealed: string | null
      reachable: boolean
      /** Null of a rating that is not poor. */
      verifyBy: string | null
    }
  | ({ by: Actor } & (
      | { type: 'RatingVerified'; finding: RatingFinding; findings: string; rectifyBy: string | null }
      | { type: 'RatingRectified'; measures: string; calledBack: boolean }
      | { type: 'VerificationLate' }
      | {
          type: 'RectificationLate'
          /** By so many working days; absent where it was noted once and for all. */
          overDays?: number
          /** When it will be graver (instant); null where it will not. */
          nextAt?: string | null
        }
    ))
export type RatingEventType = RatingEvent['type']
