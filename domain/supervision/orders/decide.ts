import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { epochMs, refuse, type Decider, type Refusal } from '../../kernel/index.ts'
import { endOfWorkday } from '../cards/index.ts'
import { availableOrderCommands, isOrderCommandPossible, orderCapacityOf } from './available-commands.ts'
import type { OrderCommand, OrderCommandType } from './commands.ts'
import type { OrderEvent } from './events.ts'
import { evolveOrder } from './evolve.ts'
import { noOrder, type OrderState } from './state.ts'
import { followUpReminderAt } from './timers.ts'

/** What a decision about an order goes by. */
export interface OrderFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
}

/** Why a person may not ask for this now; undefined where they may. */
function orderRefusal(type: OrderCommandType, state: OrderState, { actor }: OrderFacts): Refusal | undefined {
  if (state.terms === null) return refuse('order-not-found')
  if (availableOrderCommands(state.status, orderCapacityOf(actor, state)).includes(type)) return undefined
  return refuse(isOrderCommandPossible(state.status, type) ? 'order-of-another' : 'order-not-possible-now')
}

/** What a person may do with an order now. */
export const orderCommandsFor = (state: OrderState, actor: Actor): readonly OrderCommandType[] =>
  availableOrderCommands(state.status, orderCapacityOf(actor, state))

/** The rules of an order's life: the events a command leads to, or a lawful "no". */
function decideOrder(command: OrderCommand, state: OrderState, facts: OrderFacts): OrderEvent[] | Refusal {
  const { at, actor: by, calendar } = facts
  const within = (days: number) => endOfWorkday(at, days, calendar)
  if (command.type === 'IssueOrder') {
    if (state.terms !== null) return refuse('order-not-possible-now')
    if (by.role !== 'supervisor') return refuse('order-of-another')
    const { type: _, ...terms } = command
    return [{ type: 'OrderIssued', by, ...terms, replyBy: within(command.days) }]
  }
  const refused = orderRefusal(command.type, state, facts)
  if (refused) return refused
  switch (command.type) {
    case 'AcknowledgeOrder':
      return [{ type: 'OrderAcknowledged', by }]
    case 'ReplyToOrder':
      return [{ type: 'OrderAnswered', by, measures: command.measures }]
    case 'AcceptReply':
      return [{ type: 'OrderAnswerAccepted', by, remark: command.remark, followUpBy: within(command.days) }]
    case 'ReturnReply':
      return [{ type: 'OrderAnswerReturned', by, reason: command.reason, replyBy: within(command.days) }]
    case 'RecordFollowUp': {
      const { outcome, findings, days } = command
      const replyBy = outcome === 'put-right' ? null : within(days)
      return [{ type: 'OrderFollowedUp', by, outcome, findings, replyBy }]
    }
    case 'WithdrawOrder':
      return [{ type: 'OrderWithdrawn', by, reason: command.reason }]
    case 'NoteOrderOverdue':
      if (state.overdue || state.replyBy === null || epochMs(at) < epochMs(state.replyBy))
        return refuse('order-not-possible-now')
      return [{ type: 'OrderOverdue', by, nth: state.timesOverdue + 1 }]
    case 'RemindOfFollowUp': {
      const remindAt = followUpReminderAt(state)
      if (state.followUpReminded || remindAt === null || epochMs(at) < epochMs(remindAt))
        return refuse('order-not-possible-now')
      return [{ type: 'FollowUpDue', by }]
    }
  }
}

/** The life of an order: what may happen, what it did, and where it starts. */
export const orderDecider: Decider<OrderState, OrderCommand, OrderEvent, OrderFacts> = {
  initial: noOrder,
  evolve: evolveOrder,
  decide: decideOrder,
}
