import type { OrderEventType, OrderForm, OrderStatus } from '#domain/supervision/index.ts'
import { words } from '../../kernel/language.tsx'

/** How it is written. */
export const orderFormWords = words<Record<OrderForm, string>>(
  { rectification: '督办通知书', proposal: '监察建议书' },
  { rectification: 'Rectification order', proposal: 'Supervision proposal' },
)

/** Where an order stands. */
export const orderStatusWords = words<Record<OrderStatus, string>>(
  {
    issued: '已发出，待签收',
    acknowledged: '已签收，待答复',
    replied: '已答复，待审核',
    returned: '退回重办',
    accepted: '已采纳，待回访',
    closed: '办结',
    withdrawn: '撤回',
  },
  {
    issued: 'Issued, to be acknowledged',
    acknowledged: 'Acknowledged, to be answered',
    replied: 'Answered, to be looked at',
    returned: 'Returned, to be answered anew',
    accepted: 'Accepted, to be followed up',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
)

/** What happened to an order; also what a notice of it is called. */
export const orderEventWords = words<Record<OrderEventType, string>>(
  {
    OrderIssued: '发出督办',
    OrderAcknowledged: '签收',
    OrderAnswered: '答复整改措施',
    OrderAnswerAccepted: '采纳答复',
    OrderAnswerReturned: '退回答复',
    OrderFollowedUp: '整改回访',
    OrderWithdrawn: '撤回督办',
    FollowUpDue: '回访今日到期',
    OrderOverdue: '督办逾期未答复，已立牌',
  },
  {
    OrderIssued: 'Order issued',
    OrderAcknowledged: 'Acknowledged',
    OrderAnswered: 'Answered with measures',
    OrderAnswerAccepted: 'Answer accepted',
    OrderAnswerReturned: 'Answer returned',
    OrderFollowedUp: 'Followed up',
    OrderWithdrawn: 'Order withdrawn',
    FollowUpDue: 'The look afterwards is due today',
    OrderOverdue: 'Not answered in time: a card was raised',
  },
)
