import type { RatedStage } from './case-stages.ts'
import type { PoorReason, RatingFinding, RatingGrade } from './grades.ts'

/** A service somebody had: in the hall, where it is named by its ticket, or a stage of their case. */
export interface RatedService {
  ticketId: string | null
  caseId: string | null
  /** Of a case alone. */
  stage?: RatedStage
  /** Null where no counter stands for it. */
  counter: string | null
  /** Null at a desk of the centre's own. */
  departmentCode: string | null
  itemCode: string | null
  endedAt: string
}

/** What may be asked for of a rating. */
export type RatingCommand =
  | {
      type: 'RateService'
      /** Null where whoever asks was not served. */
      service: RatedService | null
      grade: RatingGrade
      reasons: readonly PoorReason[]
      /** `{story, name, contact}` as JSON, sealed; null where nothing was said. */
      sealed: string | null
      /** Whether there is a way to call back. */
      reachable: boolean
    }
  | { type: 'VerifyRating'; finding: RatingFinding; complex: boolean; findings: string }
  | { type: 'RectifyRating'; measures: string; calledBack: boolean }
  | { type: 'NoteVerificationLate' }
  | { type: 'NoteRectificationLate' }
export type RatingCommandType = RatingCommand['type']
