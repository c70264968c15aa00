import type { CardCommand } from './commands.ts'
import type { CardState } from './state.ts'

/** What time does to a card by itself. `card-again` stands for none: the case is looked at first. */
export const commandOfCardTimer = {
  'card-acknowledgement': { type: 'NoteAcknowledgementMissed' },
  'card-appeal': { type: 'UpholdUnanswered' },
  'card-review': { type: 'NoteReviewOverdue' },
} as const satisfies Record<string, CardCommand>
export type CardTimerKind = keyof typeof commandOfCardTimer | 'card-again'

interface CardTimer {
  kind: CardTimerKind
  dueAt: string
}

/** The timers of a card as it stands. */
export function cardTimersOf(state: CardState): CardTimer[] {
  const { status, acknowledgeBy, acknowledgementMissed, appealBy, reviewBy, reviewOverdue } = state
  const at = (kind: CardTimerKind, dueAt: string | null) => (dueAt === null ? [] : [{ kind, dueAt }])
  switch (status) {
    case 'notified':
      return [
        ...at('card-acknowledgement', acknowledgementMissed ? null : acknowledgeBy),
        ...at('card-appeal', appealBy),
      ]
    case 'acknowledged':
      return at('card-appeal', appealBy)
    case 'explained':
    case 'appealed':
    case 'awaiting-approval':
      return at('card-review', reviewOverdue ? null : reviewBy)
    case 'withdrawn':
    case 'exempted':
      return at('card-again', state.againAt)
    default:
      return []
  }
}

/** Until when whoever is next has time, and whether that time is over; null where nobody is waited for. */
export function cardDueAt(state: CardState): string | null {
  const { status, acknowledgeBy, acknowledgementMissed, appealBy, reviewBy } = state
  switch (status) {
    case 'notified':
      return acknowledgementMissed ? appealBy : acknowledgeBy
    case 'acknowledged':
      return appealBy
    case 'explained':
    case 'appealed':
    case 'awaiting-approval':
      return reviewBy
    default:
      return null
  }
}
