import type { Recorded } from '../../kernel/index.ts'
import type { OrderEvent, OrderEventType } from './events.ts'
import type { OrderState } from './state.ts'

type Of<Type extends OrderEventType> = Extract<OrderEvent, { type: Type }>
type Steps = {
  [Type in OrderEventType]: (
    state: OrderState,
    event: Of<Type>,
    recorded: Pick<Recorded<OrderEvent>, 'at' | 'serial'>,
  ) => Partial<OrderState>
}

/** A deadline set anew: whether it is missed is seen anew. */
const answerBy = (replyBy: string) => ({ status: 'returned', replyBy, overdue: false, followUpBy: null }) as const

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  OrderIssued: (_, { type: _type, by: _by, replyBy, ...terms }, { at, serial }) => ({
    ...{ status: 'issued', terms, replyBy, issuedAt: at, serial },
  }),
  OrderAcknowledged: () => ({ status: 'acknowledged' }),
  OrderAnswered: (_, { measures }) => ({ status: 'replied', measures }),
  OrderAnswerAccepted: (_, { followUpBy }) => ({
    ...{ status: 'accepted', followUpBy, followUpReminded: false, replyBy: null, overdue: false },
  }),
  FollowUpDue: () => ({ followUpReminded: true }),
  OrderAnswerReturned: (_, { replyBy }) => answerBy(replyBy),
  OrderFollowedUp: (_, { replyBy }, { at }) =>
    replyBy === null ? { status: 'closed', followUpBy: null, endedAt: at } : answerBy(replyBy),
  OrderWithdrawn: (_, __, { at }) => ({ status: 'withdrawn', replyBy: null, followUpBy: null, endedAt: at }),
  OrderOverdue: ({ timesOverdue }) => ({ overdue: true, timesOverdue: timesOverdue + 1 }),
}

/** The order after one more entry of its stream. */
export function evolveOrder(state: OrderState, { event, at, serial }: Recorded<OrderEvent>): OrderState {
  const step = steps[event.type] as (state: OrderState, event: OrderEvent, recorded: object) => Partial<OrderState>
  return { ...state, ...step(state, event, { at, serial }) }
}
