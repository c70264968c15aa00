import type { Actor } from '../../cases/index.ts'
import type { FollowUpOutcome, OrderTerms } from './commands.ts'

/** Everything that can happen to an order. `…By` are instants: the end of the last working day. */
export type OrderEvent = { by: Actor } & (
  | ({ type: 'OrderIssued'; replyBy: string } & OrderTerms)
  | { type: 'OrderAcknowledged' }
  | { type: 'OrderAnswered'; measures: string }
  | { type: 'OrderAnswerAccepted'; remark: string; followUpBy: string }
  | { type: 'OrderAnswerReturned'; reason: string; replyBy: string }
  | {
      type: 'OrderFollowedUp'
      outcome: FollowUpOutcome
      findings: string
      /** Null where it was put right: the order is closed. */
      replyBy: string | null
    }
  | { type: 'OrderWithdrawn'; reason: string }
  | { type: 'FollowUpDue' }
  | { type: 'OrderOverdue'; /** Which time. */ nth: number }
)
export type OrderEventType = OrderEvent['type']
