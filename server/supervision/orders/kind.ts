import {
  orderDecider,
  orderDueAt,
  orderSeries,
  orderTimersOf,
  overdueFault,
  type OrderCommand,
  type OrderEvent,
  type OrderEventType,
  type OrderState,
} from '#domain/supervision/index.ts'
import { telling, type Audience, type StreamKind } from '../streams/index.ts'

const leaders = ['deputy-head', 'head'] as const
const watchers = ['supervisor', 'centre-manager'] as const

/** Who hears of what: the unit of what is asked of it, whoever watches of what it answers, both of a deadline missed. */
const audienceOf: Partial<Record<OrderEventType, Omit<Audience, 'departmentCode'>>> = {
  OrderIssued: { department: [...leaders, 'reviewer'] },
  OrderAnswered: { centre: ['supervisor'] },
  OrderAnswerReturned: { department: leaders },
  OrderAnswerAccepted: { department: leaders },
  OrderFollowedUp: { department: leaders },
  OrderWithdrawn: { department: leaders },
  FollowUpDue: { centre: ['supervisor'] },
  OrderOverdue: { department: leaders, centre: watchers },
}

/** Orders as streams. */
export const orderKind: StreamKind<OrderState, OrderCommand, OrderEvent> = {
  table: 'supervision_order',
  columns: [
    'id', 'version', 'form', 'serial', 'status', 'department_code', 'window_code', 'cards', 'cases', 'matter', 'issued_at',
    'due_at', 'times_overdue', 'ended_at',
  ], // prettier-ignore
  decider: orderDecider,
  seriesOf: (event, at) => (event.type === 'OrderIssued' ? orderSeries(event.form, at) : null),
  rowOf({ stream, version, after }) {
    const { terms, serial, status, issuedAt, timesOverdue, endedAt } = after
    if (!terms) throw new Error('an order has terms')
    return {
      ...{ id: stream, version, serial, status },
      ...{ form: terms.form, department_code: terms.departmentCode, window_code: terms.windowCode },
      ...{ cards: terms.cards, cases: terms.cases, matter: terms.matter },
      ...{ issued_at: issuedAt, due_at: orderDueAt(after), times_overdue: timesOverdue, ended_at: endedAt },
    }
  },
  timersOf: orderTimersOf,
  tell: ({ stream, version, after, news }) =>
    news.flatMap(({ event: { type: kind } }) => {
      const audience = audienceOf[kind]
      const departmentCode = after.terms?.departmentCode ?? ''
      return audience ? [telling('order', { stream, version, kind }, { ...audience, departmentCode })] : []
    }),
  faults: ({ stream, after, news }) =>
    news.flatMap(({ event, version }) => {
      const fault = event.type === 'OrderOverdue' ? overdueFault(stream, after, event.nth, version) : null
      return fault ? [fault] : []
    }),
}
