import { cardDueAt, cardTimersOf, type CardEvent, type CardState, type LedgerEntry } from '#domain/supervision/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import { upsert, type Projection } from '../../kernel/append.ts'
import type { Projected } from '../../kernel/event-store.ts'

const cardColumns = [
  'id', 'version', 'rule', 'occasion', 'level', 'raised_level', 'status', 'subject_kind', 'subject_id', 'case_id',
  'department_code', 'window_code', 'persons', 'settings_version', 'breach_at', 'raised_at', 'due_at',
  'acknowledgement_missed', 'review_overdue', 'questioned', 'outage_id', 'decided_at', 'points',
] as const // prettier-ignore

const ledgerColumns = [
  'card_id', 'number', 'rule', 'part', 'points', 'reason', 'counts_for', 'department_code', 'window_code', 'person', 'month',
  'share', 'case_id', 'posted_at',
] as const // prettier-ignore

/** The tables a card's log is mirrored in. */
export const cardProjections: readonly Projection[] = [
  upsert('card', 'id', cardColumns),
  upsert('ledger_entry', 'card_id, number', ledgerColumns),
]

/** What a change of a card writes beside its events: its row, what was posted, its timers, and one effect that tells of it. */
export function projectCard(
  after: CardState,
  id: string,
  version: number,
  events: readonly Recorded<CardEvent>[],
): Projected {
  return {
    rows: { card: [cardRow(after, id, version)], ledger_entry: postedRows(after, id, events) },
    timers: cardTimersOf(after).map(({ kind, dueAt }) => ({ kind, dueAt })),
    outbox: events
      .filter(({ event }) => told.has(event.type))
      .map(({ event: { type } }) => ({
        kind: 'card',
        dedupeKey: `card ${id} ${version} ${type}`,
        payload: { cardId: id, event: type },
      })),
  }
}

/** What those concerned, or those who review, hear of. */
const told: ReadonlySet<CardEvent['type']> = new Set<CardEvent['type']>([
  'CardExplained',
  'CardAppealed',
  'CardUpheld',
  'CancellationProposed',
  'DowngradeProposed',
  'ProposalRejected',
  'CardCancelled',
  'CardDowngraded',
  'InvestigationCharged',
  'CardReinstated',
  'ReviewOverdue',
  'AcknowledgementMissed',
  'WarningWithdrawn',
  'CardQuestioned',
  'CardExempted',
])

function cardRow(state: CardState, id: string, version: number) {
  const { finding } = state
  if (!finding) throw new Error('a card has a finding')
  const { rule, occasion, about, departmentCode, windowCode, persons, breachAt } = finding
  return {
    id,
    version,
    rule,
    occasion,
    level: state.level,
    raised_level: finding.level,
    status: state.status,
    subject_kind: about.kind,
    subject_id: about.id,
    case_id: about.kind === 'case' ? about.id : null,
    department_code: departmentCode,
    window_code: windowCode,
    persons,
    settings_version: state.settingsVersion,
    breach_at: breachAt,
    raised_at: state.raisedAt,
    due_at: cardDueAt(state),
    acknowledgement_missed: state.acknowledgementMissed,
    review_overdue: state.reviewOverdue,
    questioned: state.questioned,
    outage_id: state.outage,
    decided_at: state.decidedAt,
    points: departmentPoints(state.entries, departmentCode),
  }
}

/** What the department concerned bears. */
const departmentPoints = (entries: readonly LedgerEntry[], departmentCode: string): number =>
  entries
    .filter((entry) => entry.countsFor === 'department' && entry.departmentCode === departmentCode)
    .reduce((sum, { points }) => sum + points, 0)

/** The rows of what these events posted, numbered through all postings of the card. */
function postedRows({ entries, finding }: CardState, id: string, events: readonly Recorded<CardEvent>[]) {
  const posted = events.flatMap(({ event, at }) =>
    event.type === 'PointsPosted' ? event.entries.map((entry) => ({ entry, event, at })) : [],
  )
  return posted.map(({ entry, event, at }, index) => ({
    card_id: id,
    number: entries.length - posted.length + index + 1,
    rule: finding?.rule,
    part: event.part,
    points: entry.points,
    reason: entry.reason,
    counts_for: entry.countsFor,
    department_code: entry.departmentCode,
    window_code: entry.windowCode,
    person: entry.person,
    month: event.month,
    share: entry.share,
    case_id: finding?.about.kind === 'case' ? finding.about.id : null,
    posted_at: at,
  }))
}
