import type { Actor } from '../../cases/index.ts'
import type { Finding } from '../finding.ts'
import type { ScorePart } from '../score-parts.ts'
import type { ChargedLevel, QuestionedBecause, WithdrawnBecause } from './commands.ts'

/** Whose score an entry counts in. A department, its window and the person each have entries of their own. */
export const ledgerSubjects = ['department', 'window', 'person'] as const
export type LedgerSubject = (typeof ledgerSubjects)[number]

/** Why points are taken: the card's level, its rule, repeated yellow cards in a month, or given back after a cancellation. */
export type PointsReason = 'level' | 'rule' | 'repeated-yellow' | 'given-back'

/** A line of the deduction ledger (扣分台账). Points are negative, in hundredths at the finest; given back ones positive. */
export interface LedgerEntry {
  countsFor: LedgerSubject
  departmentCode: string
  /** Null for an entry of the department. */
  windowCode: string | null
  /** Account or staff number; null but for an entry of a person. */
  person: string | null
  points: number
  reason: PointsReason
  /** The part of the responsibility borne, 0 to 1. */
  share: number
}

/** Everything that can happen to a card. The clock of the law signs what nobody did. */
export type CardEvent =
  | { type: 'CardRaised'; finding: Finding; settingsVersion: number }
  | ({ by: Actor } & (
      | {
          type: 'CardNotified'
          told: string[]
          /** Instants; null where the card accuses nobody yet. */
          acknowledgeBy: string | null
          appealBy: string | null
        }
      | { type: 'CardAcknowledged' }
      | { type: 'CardExplained'; explanation: string; corrected: boolean; reviewBy: string }
      | { type: 'CardAppealed'; reasons: string; reviewBy: string }
      | { type: 'CardUpheld'; /** Null where nobody appealed in time. */ reason: string | null }
      | { type: 'CancellationProposed'; reason: string }
      | { type: 'DowngradeProposed'; level: ChargedLevel; reason: string }
      | {
          type: 'ProposalRejected'
          reason: string
          /** The time to answer, given back where it ran meanwhile. */ appealBy: string | null
        }
      | { type: 'CardCancelled'; reason: string; proposedBy: string }
      | { type: 'CardDowngraded'; level: ChargedLevel; reason: string; proposedBy: string }
      | { type: 'InvestigationDismissed'; reason: string }
      | { type: 'InvestigationCharged'; level: ChargedLevel; reason: string }
      | { type: 'AcknowledgementMissed' }
      | { type: 'ReviewOverdue' }
      | { type: 'WarningWithdrawn'; reason: WithdrawnBecause; againAt: string | null }
      | { type: 'CardQuestioned'; reason: QuestionedBecause }
      | { type: 'CardExempted'; outage: string; againAt: string | null }
      | { type: 'CardReinstated'; finding: Finding }
      | { type: 'PointsPosted'; /** 'YYYY-MM' of the breach. */ month: string; part: ScorePart; entries: LedgerEntry[] }
    ))
export type CardEventType = CardEvent['type']
