// What a card looks like to whoever may see it.
import { Type } from 'typebox'
import { cardLevels, cardStatuses, ruleNumbers } from '#domain/supervision/index.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

export const Text = (maxLength: number) => Type.String({ maxLength })
export const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
export const Instant = Text(40)
export const Both = Closed({ zh: Text(2000), en: Text(2000) })
export const Named = Closed({ code: Text(10), name: Text(200), nameEn: Text(200) })
/** An account, or the staff number of an outside system, which then stands for the name. */
export const Person = Closed({ id: Text(100), name: Text(200), nameEn: Text(200) })
export const DepartmentCode = Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 })
export const Month = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', maxLength: 7 })

/** Clerks see the cards of their own and of their window, a department its own, who watches the centre all of them. */
export const cardReaders = {
  clerk: 'own',
  reviewer: 'department',
  'deputy-head': 'department',
  head: 'department',
  'centre-manager': 'all',
  supervisor: 'all',
} as const

/** What a card is in a list. */
export const cardLine = {
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  rule: OneOf(ruleNumbers),
  title: Both,
  level: OneOf(cardLevels),
  /** What it was raised at. */
  raisedLevel: OneOf(cardLevels),
  status: OneOf(cardStatuses),
  department: Named,
  window: Nullable(Named),
  persons: Type.Array(Person),
  subject: Closed({ kind: OneOf(['case', 'staff', 'window', 'department', 'item', 'system']), id: Text(200) }),
  caseId: Nullable(Id),
  /** Null where it is no case of ours. */
  caseNumber: Nullable(Text(60)),
  breachAt: Instant,
  raisedAt: Instant,
  /** Until when whoever is next has time; null where nobody is waited for. */
  dueAt: Nullable(Instant),
  overdue: Type.Boolean(),
  reviewOverdue: Type.Boolean(),
  /** What it cost the department concerned so far; 0 before it is upheld. */
  points: Type.Number(),
}
export const CardLine = Closed(cardLine)

/** What people do with cards. */
export const cardActs = [
  'AcknowledgeCard',
  'ExplainCard',
  'AppealCard',
  'UpholdCard',
  'ProposeCancellation',
  'ProposeDowngrade',
  'ApproveProposal',
  'RejectProposal',
  'DismissInvestigation',
  'ChargeInvestigation',
] as const
