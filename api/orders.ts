// Supervision orders (督办、监察建议书): issued to a unit, answered by it, accepted or returned, looked at again.
import { Type } from 'typebox'
import {
  cardLevels,
  cardStatuses,
  followUpOutcomes,
  orderForms,
  orderStatuses,
  ruleNumbers,
} from '#domain/supervision/index.ts'
import { Both, DepartmentCode, Instant, Named, Person, Text } from './card-shapes.ts'
import { speakersAndWatchers } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const line = {
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  form: OneOf(orderForms),
  /** 督办〔2026〕3号 */
  number: Text(40),
  status: OneOf(orderStatuses),
  matter: Text(2000),
  department: Named,
  window: Nullable(Named),
  issuedAt: Instant,
  /** Until when whoever is next has time; null where no deadline runs. */
  dueAt: Nullable(Instant),
  overdue: Type.Boolean(),
  timesOverdue: Type.Integer({ minimum: 0 }),
}

export const orders = endpoint({
  method: 'GET',
  tag: 'orders',
  path: '/api/orders',
  summary: 'Supervision orders within your reach, newest first, a page by key',
  allow: speakersAndWatchers,
  query: Closed({
    status: Type.Optional(OneOf([...orderStatuses, 'open'])),
    department: Type.Optional(DepartmentCode),
    /** Only those about this card. */
    card: Type.Optional(Id),
    overdue: Type.Optional(OneOf(['true'])),
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ orders: Type.Array(Closed(line)), next: Nullable(Text(80)) }),
})

/** What people do with orders. */
export const orderActs = [
  'AcknowledgeOrder',
  'ReplyToOrder',
  'AcceptReply',
  'ReturnReply',
  'RecordFollowUp',
  'WithdrawOrder',
] as const

/** What happened to a stream of supervision. */
export const Happening = Closed({
  version: Type.Integer({ minimum: 1 }),
  type: Text(60),
  at: Instant,
  /** Null where the clock did it, or nobody who is named. */
  by: Nullable(Person),
  said: Nullable(Text(4000)),
})

export const order = endpoint({
  method: 'GET',
  tag: 'orders',
  path: '/api/orders/{id}',
  summary: 'One order: what is wrong, what is asked, its deadline, what was answered, and what you may do now',
  allow: speakersAndWatchers,
  params: Closed({ id: Id }),
  reply: Closed({
    ...line,
    demand: Text(2000),
    /** Working days it gave to answer at first, and until when that was (instant). */
    days: Type.Integer({ minimum: 1 }),
    firstReplyBy: Instant,
    replyBy: Nullable(Instant),
    followUpBy: Nullable(Instant),
    measures: Nullable(Text(4000)),
    cards: Type.Array(
      Closed({ id: Id, rule: OneOf(ruleNumbers), title: Both, level: OneOf(cardLevels), status: OneOf(cardStatuses) }),
    ),
    cases: Type.Array(Closed({ id: Id, caseNumber: Nullable(Text(60)), itemName: Text(200), itemNameEn: Text(200) })),
    history: Type.Array(Happening),
    mayDo: Type.Array(OneOf(orderActs)),
  }),
})

export const orderLetter = endpoint({
  method: 'GET',
  tag: 'orders',
  path: '/api/orders/{id}/letter',
  summary: 'The order as a letter (PDF)',
  allow: speakersAndWatchers,
  download: true,
  params: Closed({ id: Id }),
})

const OrderReceipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(orderStatuses),
  at: Instant,
  /** The hash of the entry: what you hold as evidence. */
  eventHash: Text(64),
})
const acting = {
  method: 'POST',
  tag: 'orders',
  command: true,
  params: Closed({ id: Id }),
  reply: OrderReceipt,
} as const

const issuers = { supervisor: 'all' } as const
const addressees = { 'deputy-head': 'department', head: 'department' } as const
/** Working days somebody is given. */
const Days = Type.Integer({ minimum: 1, maximum: 60 })

export const issueOrder = endpoint({
  method: 'POST',
  tag: 'orders',
  command: true,
  path: '/api/orders',
  summary: 'Issue an order or a proposal to a department or one of its windows, about its cards and cases',
  allow: issuers,
  body: Closed({
    form: OneOf(orderForms),
    departmentCode: DepartmentCode,
    windowCode: Type.Optional(Nullable(Text(10))),
    cards: Type.Optional(Type.Array(Id, { maxItems: 20 })),
    cases: Type.Optional(Type.Array(Id, { maxItems: 20 })),
    matter: Words(2000),
    demand: Words(2000),
    days: Days,
  }),
  reply: OrderReceipt,
})

export const acknowledgeOrder = endpoint({
  ...acting,
  path: '/api/orders/{id}/acknowledge',
  summary: 'Take note of an order addressed to your unit',
  allow: addressees,
})

export const replyToOrder = endpoint({
  ...acting,
  path: '/api/orders/{id}/reply',
  summary: 'Answer with the measures taken',
  allow: addressees,
  body: Closed({ measures: Words(4000) }),
})

export const acceptReply = endpoint({
  ...acting,
  path: '/api/orders/{id}/accept',
  summary: 'Accept the answer, and say within how many working days somebody looks whether it was done',
  allow: issuers,
  body: Closed({ remark: Words(2000), days: Days }),
})

export const returnReply = endpoint({
  ...acting,
  path: '/api/orders/{id}/return',
  summary: 'Return the answer with the reason, and set the working days to answer anew',
  allow: issuers,
  body: Closed({ reason: Words(2000), days: Days }),
})

export const recordFollowUp = endpoint({
  ...acting,
  path: '/api/orders/{id}/follow-up',
  summary: 'Record what a look afterwards showed: put right closes the order, not put right asks for an answer anew',
  allow: issuers,
  body: Closed({ outcome: OneOf(followUpOutcomes), findings: Words(2000), days: Days }),
})

export const withdrawOrder = endpoint({
  ...acting,
  path: '/api/orders/{id}/withdraw',
  summary: 'Withdraw an order that should not have been issued, with the reason',
  allow: issuers,
  body: Closed({ reason: Words(2000) }),
})
