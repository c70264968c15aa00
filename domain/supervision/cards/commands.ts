import type { CardLevel, Finding } from '../finding.ts'

/** A level a card may come down to, or an investigation may turn into. */
export const chargedLevels = ['yellow', 'red'] as const satisfies readonly CardLevel[]
export type ChargedLevel = (typeof chargedLevels)[number]

/** What may be asked for of a card. Reasons are those of whoever asks, in their own words. */
export type CardCommand =
  | { type: 'RecordNotification'; /** Accounts. */ told: readonly string[] }
  | { type: 'AcknowledgeCard' }
  | { type: 'ExplainCard'; explanation: string; /** What was wrong has been put right. */ corrected: boolean }
  | { type: 'AppealCard'; reasons: string }
  | { type: 'UpholdCard'; reason: string }
  | { type: 'ProposeCancellation'; reason: string }
  | { type: 'ProposeDowngrade'; level: ChargedLevel; reason: string }
  | { type: 'ApproveProposal' }
  | { type: 'RejectProposal'; reason: string }
  | { type: 'DismissInvestigation'; reason: string }
  | { type: 'ChargeInvestigation'; level: ChargedLevel; reason: string }
  | { type: 'UpholdUnanswered' }
  | { type: 'NoteAcknowledgementMissed' }
  | { type: 'NoteReviewOverdue' }
  /** `againAt`: when what is taken back comes due after all if nothing happens (instant); null if it never does. */
  | { type: 'WithdrawWarning'; reason: WithdrawnBecause; againAt: string | null }
  | { type: 'QuestionCard'; reason: QuestionedBecause }
  | { type: 'ExemptCard'; /** The id of the recorded outage. */ outage: string; againAt: string | null }
  | { type: 'ReinstateCard'; finding: Finding }
export type CardCommandType = CardCommand['type']

/** Why a finding may no longer hold: where it is a warning it goes, what is graver people look at. */
export const questionedBecause = ['calendar-changed', 'outage-recorded'] as const
export type QuestionedBecause = (typeof questionedBecause)[number]

/** Why a card was taken back: what people had established in a complaint, other people overturned. */
export type WithdrawnBecause = QuestionedBecause | 'verdict-overturned'
