// Cards (红黄牌): the list within one's reach, one card with its evidence, and each act of its life.
import { Type } from 'typebox'
import {
  cardLevels,
  cardStatuses,
  chargedLevels,
  ledgerSubjects,
  ruleNumbers,
  scoreParts,
} from '#domain/supervision/index.ts'
import {
  Both,
  cardActs,
  CardLine,
  cardLine,
  cardReaders,
  Day,
  DepartmentCode,
  Instant,
  Month,
  Named,
  Person,
  Text,
} from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const OneOrMore = (values: readonly string[]) =>
  Type.String({ pattern: `^(${values.join('|')})(,(${values.join('|')}))*$`, maxLength: 400 })

export const cards = endpoint({
  method: 'GET',
  tag: 'cards',
  path: '/api/cards',
  summary: 'Cards within your reach, newest first, a page by key',
  allow: cardReaders,
  query: Closed({
    /** One or more, by commas. */
    level: Type.Optional(OneOrMore(cardLevels)),
    status: Type.Optional(OneOrMore([...cardStatuses, 'open'])),
    rule: Type.Optional(OneOf(ruleNumbers)),
    department: Type.Optional(DepartmentCode),
    window: Type.Optional(Text(10)),
    person: Type.Optional(Text(100)),
    /** Days of the breach, both inclusive. */
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    /** The day it was raised, which may be long after the breach. */
    raisedOn: Type.Optional(Day),
    /** With that day every one from this on. */
    raisedSince: Type.Optional(Day),
    case: Type.Optional(Id),
    /** Only those whose answer or review is late. */
    overdue: Type.Optional(OneOf(['true'])),
    /** Only those that name you. */
    mine: Type.Optional(OneOf(['true'])),
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ cards: Type.Array(CardLine), next: Nullable(Text(80)) }),
})

const LedgerEntry = Closed({
  number: Type.Integer({ minimum: 1 }),
  countsFor: OneOf(ledgerSubjects),
  department: Named,
  window: Nullable(Named),
  person: Nullable(Person),
  points: Type.Number(),
  reason: OneOf(['level', 'rule', 'repeated-yellow', 'given-back']),
  share: Type.Number(),
  month: Month,
})

const Happening = Closed({
  version: Type.Integer({ minimum: 1 }),
  type: Text(60),
  at: Instant,
  /** Null where the clock of the law did it. */
  by: Nullable(Person),
  /** What was said: reasons, an explanation. */
  said: Nullable(Text(4000)),
  /** Where it came to a level: to which. */
  level: Nullable(OneOf(cardLevels)),
})

export const card = endpoint({
  method: 'GET',
  tag: 'cards',
  path: '/api/cards/{id}',
  summary: 'One card: its evidence, its clock, what was said, what it cost, and what you may do with it now',
  allow: cardReaders,
  params: Closed({ id: Id }),
  reply: Closed({
    ...cardLine,
    basis: Both,
    explanation: Both,
    part: OneOf(scoreParts),
    settings: Closed({ version: Type.Integer({ minimum: 1 }), name: Text(200) }),
    /** The numbers the rule went by, by its own names for them. */
    numbers: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    /** The entries of the log that are evidence, with their hash. */
    cites: Type.Array(
      Closed({
        stream: Id,
        /** Whose entry it is; null where that is no case of ours. */
        caseNumber: Nullable(Text(60)),
        version: Type.Integer({ minimum: 1 }),
        type: Nullable(Text(60)),
        at: Nullable(Instant),
        by: Nullable(Person),
        hash: Nullable(Text(64)),
      }),
    ),
    shares: Type.Array(Closed({ party: Text(200), department: Named, days: Type.Number(), share: Type.Number() })),
    acknowledgeBy: Nullable(Instant),
    acknowledgedAt: Nullable(Instant),
    acknowledgementMissed: Type.Boolean(),
    appealBy: Nullable(Instant),
    reviewBy: Nullable(Instant),
    proposal: Nullable(
      Closed({
        what: OneOf(['cancel', 'downgrade']),
        level: Nullable(OneOf(chargedLevels)),
        reason: Text(2000),
        by: Person,
      }),
    ),
    questioned: Nullable(OneOf(['calendar-changed', 'outage-recorded'])),
    outage: Nullable(Closed({ id: Id, fromAt: Instant, toAt: Instant, reason: Text(1000) })),
    history: Type.Array(Happening),
    ledger: Type.Array(LedgerEntry),
    mayDo: Type.Array(OneOf(cardActs)),
  }),
})

export const cardLetter = endpoint({
  method: 'GET',
  tag: 'cards',
  path: '/api/cards/{id}/letter',
  summary: 'The card as a letter (PDF): the notice of it, or the decision on the appeal against it',
  allow: cardReaders,
  download: true,
  params: Closed({ id: Id }),
  query: Closed({ of: Type.Optional(OneOf(['notice', 'review'])) }),
})

const acting = {
  method: 'POST',
  tag: 'cards',
  command: true,
  params: Closed({ id: Id }),
  reply: Closed({
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    status: OneOf(cardStatuses),
    at: Instant,
    /** The hash of the entry: what you hold as evidence. */
    eventHash: Text(64),
  }),
} as const

const concerned = { clerk: 'own', reviewer: 'department', 'deputy-head': 'department', head: 'department' } as const
const reviewers = { supervisor: 'all' } as const
const approvers = { supervisor: 'all', 'centre-manager': 'all' } as const
const Reason = Closed({ reason: Words(2000) })

export const acknowledgeCard = endpoint({
  ...acting,
  path: '/api/cards/{id}/acknowledge',
  summary: 'Take note of a card, within one working day of being told',
  allow: concerned,
})

export const explainCard = endpoint({
  ...acting,
  path: '/api/cards/{id}/explain',
  summary: 'Explain how it came about, and say whether it was put right; it is reviewed within five working days',
  allow: concerned,
  body: Closed({ explanation: Words(2000), corrected: Type.Boolean() }),
})

export const appealCard = endpoint({
  ...acting,
  path: '/api/cards/{id}/appeal',
  summary: 'Appeal, within three working days of being told; somebody outside your unit reviews it within five',
  allow: concerned,
  body: Closed({ reasons: Words(2000) }),
})

export const upholdCard = endpoint({
  ...acting,
  path: '/api/cards/{id}/uphold',
  summary: 'Uphold a card upon review; its points are posted',
  allow: reviewers,
  body: Reason,
})

export const proposeCancellation = endpoint({
  ...acting,
  path: '/api/cards/{id}/propose-cancellation',
  summary: 'Propose to cancel a card, with the reason; it takes a second person to approve',
  allow: reviewers,
  body: Reason,
})

export const proposeDowngrade = endpoint({
  ...acting,
  path: '/api/cards/{id}/propose-downgrade',
  summary: 'Propose to bring a card down to a lower level, with the reason; it takes a second person to approve',
  allow: reviewers,
  body: Closed({ level: OneOf(chargedLevels), reason: Words(2000) }),
})

export const approveProposal = endpoint({
  ...acting,
  path: '/api/cards/{id}/approve',
  summary: 'Approve what a colleague proposed: the card is cancelled or downgraded',
  allow: approvers,
})

export const rejectProposal = endpoint({
  ...acting,
  path: '/api/cards/{id}/reject',
  summary: 'Reject what was proposed, with the reason: the card stands as before',
  allow: approvers,
  body: Reason,
})

export const dismissInvestigation = endpoint({
  ...acting,
  path: '/api/cards/{id}/dismiss',
  summary: 'Close an investigation that found nothing wrong, with the reason',
  allow: reviewers,
  body: Reason,
})

export const chargeInvestigation = endpoint({
  ...acting,
  path: '/api/cards/{id}/charge',
  summary: 'Turn an investigation into a yellow or red card, with the reason; those concerned are told',
  allow: reviewers,
  body: Closed({ level: OneOf(chargedLevels), reason: Words(2000) }),
})
