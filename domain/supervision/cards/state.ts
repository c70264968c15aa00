import type { CardLevel, Finding } from '../finding.ts'
import type { QuestionedBecause } from './commands.ts'
import type { LedgerEntry } from './events.ts'
import type { CardStatus } from './status.ts'

/** What somebody proposed that takes a second one to approve. */
export interface Proposal {
  what: 'cancel' | 'downgrade'
  /** The level it would come down to. */
  level: 'yellow' | 'red' | null
  reason: string
  by: string
  /** Where the card stood; it goes back there when the proposal is rejected. */
  from: CardStatus
}

/** A card, folded from its stream. Instants; null is "has not happened" or "there is none". */
export interface CardState {
  status: CardStatus
  /** Null only before it was raised. */
  finding: Finding | null
  /** Now; the level it was raised at is the finding's. */
  level: CardLevel
  settingsVersion: number
  raisedAt: string
  told: readonly string[]
  notifiedAt: string | null
  acknowledgeBy: string | null
  acknowledgedAt: string | null
  acknowledgementMissed: boolean
  appealBy: string | null
  reviewBy: string | null
  reviewOverdue: boolean
  proposal: Proposal | null
  /** What an outage or another calendar made doubtful; a red card is not withdrawn by itself. */
  questioned: QuestionedBecause | null
  outage: string | null
  /** When what was taken back comes due after all, and is looked at again. */
  againAt: string | null
  decidedAt: string | null
  entries: readonly LedgerEntry[]
}

export const noCard: CardState = {
  status: 'raised',
  finding: null,
  level: 'investigate',
  settingsVersion: 0,
  raisedAt: '',
  told: [],
  notifiedAt: null,
  acknowledgeBy: null,
  acknowledgedAt: null,
  acknowledgementMissed: false,
  appealBy: null,
  reviewBy: null,
  reviewOverdue: false,
  proposal: null,
  questioned: null,
  outage: null,
  againAt: null,
  decidedAt: null,
  entries: [],
}
