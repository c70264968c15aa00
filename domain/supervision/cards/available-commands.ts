import type { CardCommandType } from './commands.ts'
import type { CardStatus } from './status.ts'

/**
 * In what capacity somebody stands to a card: it concerns them or their unit; they review it; they may be the second to approve;
 * they are nobody (the clock of the law, and the system where a finding no longer holds).
 */
export type Capacity = 'concerned' | 'reviewer' | 'second' | 'system'

type ByCapacity = Partial<Record<Capacity, readonly CardCommandType[]>>

const review = ['UpholdCard', 'ProposeCancellation', 'ProposeDowngrade'] as const
const correct = ['ProposeCancellation', 'ProposeDowngrade'] as const
const noLongerHolds = ['WithdrawWarning', 'QuestionCard', 'ExemptCard'] as const
const answerless = ['NoteAcknowledgementMissed', 'UpholdUnanswered', ...noLongerHolds] as const

/** What each capacity may ask for in each status; `decide` narrows it further by time and person. */
const table: Record<CardStatus, ByCapacity> = {
  raised: { system: ['RecordNotification', ...noLongerHolds] },
  'under-investigation': {
    reviewer: ['DismissInvestigation', 'ChargeInvestigation'],
    system: ['ExemptCard'],
  },
  notified: { concerned: ['AcknowledgeCard', 'ExplainCard', 'AppealCard'], reviewer: correct, system: answerless },
  acknowledged: { concerned: ['ExplainCard', 'AppealCard'], reviewer: correct, system: answerless },
  explained: { concerned: ['AppealCard'], reviewer: review, system: ['NoteReviewOverdue', ...noLongerHolds] },
  appealed: { reviewer: review, system: ['NoteReviewOverdue', ...noLongerHolds] },
  'awaiting-approval': {
    second: ['ApproveProposal', 'RejectProposal'],
    system: ['NoteReviewOverdue', ...noLongerHolds],
  },
  // What has scored only two people take back.
  upheld: { reviewer: ['ProposeCancellation'] },
  downgraded: { reviewer: ['ProposeCancellation'] },
  cancelled: {},
  dismissed: {},
  withdrawn: { system: ['ReinstateCard'] },
  exempted: { system: ['ReinstateCard'] },
}

/** What the table leaves to a capacity in a status. */
export const availableCardCommands = (status: CardStatus, capacity: Capacity): readonly CardCommandType[] =>
  table[status][capacity] ?? []
