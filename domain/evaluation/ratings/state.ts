import type { Recorded } from '../../kernel/index.ts'
import type { RatedService } from './commands.ts'
import type { RatingEvent, RatingEventType } from './events.ts'
import type { PoorReason, RatingFinding, RatingGrade, RatingStatus } from './grades.ts'

/** A rating, folded from its stream. Instants; null is "has not happened" or "there is none". */
export interface RatingState {
  status: RatingStatus
  /** Null only before it was given. */
  service: RatedService | null
  grade: RatingGrade
  reasons: readonly PoorReason[]
  sealed: string | null
  reachable: boolean
  ratedAt: string
  verifyBy: string | null
  finding: RatingFinding | null
  findings: string | null
  rectifyBy: string | null
  measures: string | null
  calledBack: boolean
  verificationLate: boolean
  rectificationLate: boolean
  /** When its being late is noted again (instant); null where it is not. */
  graverAt: string | null
}

export const noRating: RatingState = {
  ...{ status: 'given', service: null, grade: 'satisfied', reasons: [], sealed: null, reachable: false, ratedAt: '' },
  ...{ verifyBy: null, finding: null, findings: null, rectifyBy: null, measures: null, calledBack: false },
  ...{ verificationLate: false, rectificationLate: false, graverAt: null },
}

type Of<Type extends RatingEventType> = Extract<RatingEvent, { type: Type }>
type Steps = { [Type in RatingEventType]: (event: Of<Type>, at: string) => Partial<RatingState> }

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  ServiceRated: ({ type: _, by: _by, ...rated }, ratedAt) => ({
    ...{ ...rated, ratedAt, status: rated.verifyBy === null ? 'given' : 'reported' },
  }),
  RatingVerified: ({ finding, findings, rectifyBy }) => ({
    ...{ finding, findings, rectifyBy, status: rectifyBy === null ? 'left' : 'confirmed' },
  }),
  RatingRectified: ({ measures, calledBack }) => ({ measures, calledBack, status: 'rectified' }),
  VerificationLate: () => ({ verificationLate: true }),
  RectificationLate: ({ nextAt = null }) => ({ rectificationLate: true, graverAt: nextAt }),
}

/** A rating after one more entry of its stream. */
export function evolveRating(state: RatingState, { event, at }: Recorded<RatingEvent>): RatingState {
  const step = steps[event.type] as (event: RatingEvent, at: string) => Partial<RatingState>
  return { ...state, ...step(event, at) }
}
