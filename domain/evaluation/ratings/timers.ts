import type { RatingCommand } from './commands.ts'
import type { RatingState } from './state.ts'

/** What time does to a poor rating by itself: it says that somebody is late. */
export const commandOfRatingTimer = {
  'rating-verification': { type: 'NoteVerificationLate' },
  'rating-rectification': { type: 'NoteRectificationLate' },
} as const satisfies Record<string, RatingCommand>
export type RatingTimerKind = keyof typeof commandOfRatingTimer

type Standing = Pick<RatingState, 'status' | 'verifyBy' | 'rectifyBy'>

/** Until when somebody is to act on it (instant); null where nobody is. */
export const ratingDueAt = ({ status, verifyBy, rectifyBy }: Standing): string | null =>
  status === 'reported' ? verifyBy : status === 'confirmed' ? rectifyBy : null

/** The timers of a rating as it stands. */
export function ratingTimersOf(state: RatingState): { kind: RatingTimerKind; dueAt: string }[] {
  const dueAt = ratingDueAt(state)
  if (dueAt === null) return []
  if (state.status === 'reported') return state.verificationLate ? [] : [{ kind: 'rating-verification', dueAt }]
  const noteAt = state.rectificationLate ? state.graverAt : dueAt
  return noteAt === null ? [] : [{ kind: 'rating-rectification', dueAt: noteAt }]
}
